// Russian words that are printed with a stop of their own. Compiled by hand after GOST R 7.0.12.

import type { AbbreviationList } from '../abbreviation.ts';

const words = (line: string): ReadonlySet<string> => new Set(line.split(' '));

export const russian: AbbreviationList = {
  beforeName: words(
    'г гг гр им проф акад доц д-р ул пр просп пер пл обл р-н пос дер св ген полк подп кап лейт т тов т.е т.н т.к напр ср см ст с чл член-корр',
  ),
  beforeNumber: words('рис табл стр с гл п пп ч т кн ст № янв февр мар апр июн июл авг сент окт нояб дек ок'),
  anywhere: words(
    'г гг в вв н.э до н э т.д т.п и т д п др пр руб коп тыс млн млрд трлн чел экз долл янв февр апр авг сент окт нояб дек',
  ),
  ofTime: words(''),
  afterTime: words(''),
  starters: words(
    'Он Она Они Оно Мы Вы Я Это Этот Эта Эти Тот Так Но И А В На По С Со К Ко За Из От До При Для Как Когда Если Что Кто Где Почему Также Однако Поэтому ' +
      'Затем Потом После Перед Ранее Между Его Её Их Наш Ваш Мой Не Да Нет Ещё Уже Теперь Все Всё Там Тут Здесь',
  ),
  speechVerbs: words(''),
};
