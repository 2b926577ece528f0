import { describe, expect, it } from 'vitest';
import { marked, saidIn } from './marked.ts';

describe('any other language: what is quoted, with nobody named', () => {
  it.each([
    ['fr', 'Elle a répondu : [c « Le pont est sûr, je vous le promets. »]'],
    ['fr', '[c « Le pont est sûr »], a dit la maire d’Orle.'],
    ['es', 'La alcaldesa respondió: [c «El puente es seguro, se lo prometo.»]'],
    ['es', '[c «El puente es seguro»], dijo la alcaldesa.'],
    ['es', '—[c El puente es seguro] —dijo la alcaldesa—. [c Lo hemos revisado.]'],
    ['ru', '— [c Мост безопасен], — сказала мэр. — [c Мы проверили его.]'],
    ['pl', '— [c Most jest bezpieczny] — powiedziała burmistrzyni.'],
    ['it', '[c “Il ponte è sicuro”], ha detto la sindaca.'],
    ['pl', '[c „Most jest bezpieczny”], powiedziała burmistrzyni.'],
    ['sv', '[c ”Bron är säker”], sade borgmästaren.'],
    ['nl', '[c ‘De brug is veilig’], zei de burgemeester.'],
    ['cs', '[c „Most je bezpečný“], řekla starostka.'],
    ['da', '[c »Broen er sikker«], sagde borgmesteren.'],
    ['ru', '[c «Мост безопасен, мы это проверили»], — сказала мэр.'],
    ['uk', '[c «Міст безпечний»], — сказала мерка.'],
    ['ja', '市長は[c 「橋は安全です。私たちが確認しました」]と述べた。'],
    ['ja', '彼女は[c 『橋は安全だ』]と語った。'],
    ['zh', '市长说：[c “这座桥很安全。”]'],
    ['zh', '[c “这座桥很安全，我们检查过了”]，市长说。'],
    ['el', '[c «Η γέφυρα είναι ασφαλής»], είπε η δήμαρχος.'],
    ['ar', 'وقالت العمدة: [c «الجسر آمن وقد فحصناه.»]'],
  ])('%s: %s', (lang, line) => {
    const { text, said } = marked(line);
    const found = saidIn(text, lang);
    expect(found.map(({ content }) => content)).toEqual(said.map(({ content }) => content));
    expect(found.map(({ source }) => source)).toEqual(said.map(() => ''));
  });
  it.each([
    ['fr', 'Elle a lu « Le Pont » à Orle.'],
    ['es', 'Leyó «El puente» en Orle.'],
    ['ru', 'Она прочла «Мост» в Орле.'],
    ['pl', 'Czytała „Most” w Orle.'],
    ['ja', '彼女は『橋』を読んだ。'],
    ['ja', '彼女は『橋』という本を読んだ。'],
    ['ru', '— Мост и река.'],
    ['fr', '— Le pont — La rivière'],
  ])('%s: a title is nobody’s words: %s', (lang, text) => {
    expect(saidIn(text, lang)).toEqual([]);
  });
});
