// The choices as a form of native controls. Every change is seen at once, and stored a moment later: a slider on its way makes many
// changes, and the browser allows two a second.

import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { applyComfort } from './apply.ts';
import {
  type Comfort,
  defaultComfort,
  exportComfort,
  fonts,
  importComfort,
  lineFocuses,
  type RangeName,
  ranges,
  saveComfort,
  themes,
} from './comfort.ts';
import { enoughContrast, leastContrast, readableColours } from './own-colours.ts';
import { choicesFile, comfortWords as words } from './words.ts';

const saveAfterMs = 250;

interface FormProps {
  readonly comfort: Comfort;
  /** Called at once with what was chosen. */
  readonly onChange: (comfort: Comfort) => void;
  /** Whether the form can write and read files: on the options page. */
  readonly hasFiles?: boolean;
}

export function ComfortForm({ comfort, onChange, hasFiles = false }: FormProps): JSX.Element {
  const [outcome, setOutcome] = useState('');
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const last = useRef(comfort);
  last.current = comfort;
  useEffect(() => () => clearTimeout(waiting.current), []);

  const change = (next: Comfort): void => {
    last.current = next;
    applyComfort(next);
    onChange(next);
    setOutcome('');
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => void saveComfort(last.current), saveAfterMs);
  };
  const set = <K extends keyof Comfort>(name: K, value: Comfort[K]): void => change({ ...last.current, [name]: value });
  const checkbox = (
    name: 'hyphens' | 'syllables' | 'ruler' | 'tints' | 'names' | 'screenReader' | 'questionKey',
  ): JSX.Element => <Check label={words[name]} checked={comfort[name]} onChange={(checked) => set(name, checked)} />;
  const slider = (name: RangeName): JSX.Element => (
    <Slider name={name} value={comfort[name]} onInput={(value) => set(name, value)} />
  );
  const reset = (): void => {
    // Whether a screen reader is used is no matter of looks.
    change({ ...defaultComfort, screenReader: comfort.screenReader });
    setOutcome(words.resetDone);
  };
  const makeReadable = (): void => {
    change({ ...last.current, ...readableColours(last.current) });
    setOutcome(words.madeReadable);
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const result = importComfort(await file.text());
    if (result.read) change(result.comfort);
    setOutcome(result.read ? words.imported : words.importProblem(result));
  };

  return (
    <form class="comfort" onSubmit={(event) => event.preventDefault()}>
      <div class="groups">
        <Group legend={words.colours}>
          <div class="choices">
            {themes.map((theme) => (
              <Radio key={theme} name="theme" checked={comfort.theme === theme} onChoose={() => set('theme', theme)}>
                {words.themes[theme]}
              </Radio>
            ))}
          </div>
          {comfort.theme === 'custom' && <OwnColours comfort={comfort} set={set} onReadable={makeReadable} />}
        </Group>
        <Group legend={words.letters}>
          <label class="field">
            <span>{words.font}</span>
            <select
              value={comfort.font}
              onChange={(event) => {
                const font = fonts.find((one) => one === event.currentTarget.value);
                if (font) set('font', font);
              }}
            >
              {fonts.map((font) => (
                <option key={font} value={font}>
                  {words.fonts[font]}
                </option>
              ))}
            </select>
          </label>
          {slider('size')}
        </Group>
        <Group legend={words.spaces}>
          {slider('leading')}
          {slider('letters')}
          {slider('words')}
          {slider('paragraphs')}
          {slider('measure')}
          <Check
            label={words.justify}
            checked={comfort.align === 'justify'}
            onChange={(checked) => set('align', checked ? 'justify' : 'start')}
          />
          {checkbox('hyphens')}
        </Group>
        <Group legend={words.help}>
          <fieldset class="inner">
            <legend>{words.lineFocus}</legend>
            <div class="choices">
              {lineFocuses.map((lines) => (
                <Radio
                  key={lines}
                  name="line-focus"
                  checked={comfort.lineFocus === lines}
                  onChoose={() => set('lineFocus', lines)}
                >
                  {words.lineFocuses[lines]}
                </Radio>
              ))}
            </div>
          </fieldset>
          {checkbox('syllables')}
          <p class="quiet">{words.syllablesAdvice}</p>
          {checkbox('ruler')}
          {checkbox('tints')}
          {checkbox('names')}
        </Group>
        <Group legend={words.keysAndReaders}>
          {checkbox('screenReader')}
          <p class="quiet">{words.screenReaderAdvice}</p>
          {checkbox('questionKey')}
        </Group>
      </div>
      <div class="row">
        <button type="button" onClick={reset}>
          {words.reset}
        </button>
        {hasFiles && (
          <>
            <button type="button" onClick={() => saveFile(exportComfort(comfort))}>
              {words.export}
            </button>
            <label class="file">
              <span>{words.import}</span>
              <input
                type="file"
                accept=".json,application/json"
                onChange={(event) => {
                  const input = event.currentTarget;
                  void take(input.files?.[0]).then(() => {
                    // The same file can be chosen once more.
                    input.value = '';
                  });
                }}
              />
            </label>
          </>
        )}
      </div>
      <p role="status" class="outcome">
        {outcome}
      </p>
    </form>
  );
}

function Group({ legend, children }: { legend: string; children: ComponentChildren }): JSX.Element {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}

interface RadioProps {
  readonly name: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly children: ComponentChildren;
}

function Radio({ name, checked, onChoose, children }: RadioProps): JSX.Element {
  return (
    <label class="choice">
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      <span>{children}</span>
    </label>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Check({ label, checked, onChange }: CheckProps): JSX.Element {
  return (
    <label class="choice">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

interface SliderProps {
  readonly name: RangeName;
  readonly value: number;
  readonly onInput: (value: number) => void;
}

function Slider({ name, value, onInput }: SliderProps): JSX.Element {
  const { min, max, step } = ranges[name];
  const text = words.values[name](value);
  return (
    <label class="field">
      <span>{words.ranges[name]}</span>
      <input
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={text}
        onInput={(event) => onInput(roundTo(event.currentTarget.valueAsNumber, step))}
      />
      {/* The slider says it; an output would say it a second time. */}
      <span aria-hidden="true">{text}</span>
    </label>
  );
}

/** A slider's number without the tail of a fraction: 1.7, not 1.7000000000000002. */
const roundTo = (value: number, step: number): number => Number((Math.round(value / step) * step).toFixed(2));

interface OwnProps {
  readonly comfort: Comfort;
  readonly set: <K extends keyof Comfort>(name: K, value: Comfort[K]) => void;
  readonly onReadable: () => void;
}

function OwnColours({ comfort, set, onReadable }: OwnProps): JSX.Element {
  const ratio = leastContrast(comfort);
  const isReadable = ratio >= enoughContrast;
  return (
    <div class="own">
      {(['paper', 'ink', 'accent'] as const).map((name) => (
        <label key={name} class="field">
          <span>{words[name]}</span>
          <input type="color" value={comfort[name]} onInput={(event) => set(name, event.currentTarget.value)} />
        </label>
      ))}
      <p class={isReadable ? 'quiet' : 'warning'}>{words.contrastOf(ratio, isReadable)}</p>
      {!isReadable && <p class="quiet">{words.ownPartsAdvice}</p>}
      {/* It stays when it was pressed, so that the focus does. */}
      <button type="button" aria-disabled={isReadable} onClick={() => !isReadable && onReadable()}>
        {words.makeReadable}
      </button>
    </div>
  );
}

/** Save a file as a link with `download` does: no permission is needed. */
function saveFile(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = choicesFile;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
