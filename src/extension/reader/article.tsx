// The article as a document: headings, paragraphs, lists, quotations, tables, figures, and on the words what is marked there.
// It is drawn as far as a window goes, then whole, then with its pictures, and its words stay where they are. What changes while it
// is read (the sentence, the word, the reasons for a name) are highlights over it.

import type { JSX } from 'preact';
import type { Analysis } from '../../core/analyze.ts';
import type { Article } from '../../core/article/article.ts';
import type { Span } from '../../core/span.ts';
import type { Inline, Layout } from '../layout.ts';
import { arrangeSections, type ListSection, type Section, type TableRow, type TextSection } from './arrange.ts';
import { type MarkedSpan, nestPieces, type Piece } from './pieces.ts';
import { blockId, captionId } from './reading-page.ts';
import type { SaidBy } from './said-by.ts';
import { readerWords as words } from './words.ts';

type Mark = Inline | { readonly kind: 'said'; readonly attribution: number; readonly hue: number | null };

interface Drawing {
  readonly article: Article;
  readonly layout: Layout;
  readonly said: SaidBy;
  readonly marks: readonly MarkedSpan<Mark>[];
}

interface ArticleProps {
  readonly analysis: Analysis;
  readonly layout: Layout;
  readonly said: SaidBy;
  /** Whether all of it is drawn, or only what fills a window. */
  readonly isWhole: boolean;
}

/** What fills most windows: so many sections, and of those that begin before so many characters. */
const firstSections = 12;
const firstCharacters = 2000;

/** The body of the article. */
export function ArticleBody({ analysis, layout, said, isWhole }: ArticleProps): JSX.Element {
  const { article } = analysis;
  const statements = said.statements.flatMap(({ attribution, hue }): MarkedSpan<Mark>[] =>
    (analysis.attributions[attribution]?.content ?? []).map((span) => ({
      span,
      mark: { kind: 'said', attribution, hue },
    })),
  );
  const inlines = layout.inlines.map((inline) => ({ span: inline.span, mark: inline }));
  const drawing: Drawing = { article, layout, said, marks: [...statements, ...inlines] };
  const sections = arrangeSections(article, layout);
  return (
    <>
      {(isWhole ? sections : firstOf(sections, article)).map((section, index) => (
        <SectionView key={index} section={section} drawing={drawing} />
      ))}
    </>
  );
}

function firstOf(sections: readonly Section[], { blocks }: Article): readonly Section[] {
  const isFar = (section: Section): boolean =>
    section.kind === 'text' && (blocks[section.block]?.span.start ?? 0) > firstCharacters;
  const end = sections.findIndex((section, index) => index === firstSections || isFar(section));
  return end < 0 ? sections : sections.slice(0, end);
}

interface SectionProps<S> {
  readonly section: S;
  readonly drawing: Drawing;
}

function SectionView({ section, drawing }: SectionProps<Section>): JSX.Element {
  switch (section.kind) {
    case 'text':
      return <TextView section={section} drawing={drawing} />;
    case 'list':
      return <ListView section={section} drawing={drawing} />;
    case 'quote':
      return (
        <blockquote>
          {section.sections.map((text) => (
            <TextView key={text.block} section={text} drawing={drawing} />
          ))}
        </blockquote>
      );
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by itself, with the keyboard too
        <section class="table" aria-label={words.table} tabIndex={0}>
          <table>
            {section.caption !== null && (
              <caption id={captionId(section.caption)}>{drawing.article.captions[section.caption]?.text}</caption>
            )}
            {section.head.length > 0 && (
              <thead>
                {section.head.map((row) => (
                  <RowView key={row.block} row={row} isHead={true} drawing={drawing} />
                ))}
              </thead>
            )}
            <tbody>
              {section.body.map((row) => (
                <RowView key={row.block} row={row} isHead={false} drawing={drawing} />
              ))}
            </tbody>
          </table>
        </section>
      );
    case 'figure': {
      const { picture } = section;
      const caption = section.caption === null ? null : (drawing.article.captions[section.caption]?.text ?? null);
      return (
        <figure>
          {/* '' stands for one that is on its way. */}
          {picture && picture.data !== null ? (
            <img
              src={picture.data || undefined}
              alt={picture.description}
              width={picture.width}
              height={picture.height}
            />
          ) : (
            <p class="absent">
              {picture?.description ? (
                <>
                  <span class="label">{words.picture}</span> {picture.description}
                </>
              ) : (
                words.pictureElsewhere
              )}
            </p>
          )}
          {section.caption !== null && <figcaption id={captionId(section.caption)}>{caption}</figcaption>}
        </figure>
      );
    }
  }
}

function TextView({ section, drawing }: SectionProps<TextSection>): JSX.Element {
  const { article, layout, said } = drawing;
  const block = article.blocks[section.block];
  const span = block?.span ?? { start: 0, end: 0 };
  const attributes = {
    id: blockId(section.block),
    lang: block?.lang,
    dir: layout.shapes[section.block]?.dir,
    ...(article.lead?.start === span.start && article.lead.end >= span.end ? { class: 'lead' } : {}),
  };
  const content = <Words span={span} drawing={drawing} />;
  const Heading = `h${section.level}` as 'h2';
  const names = said.names.get(section.block) ?? [];
  const text =
    section.level !== null ? (
      <Heading {...attributes}>{content}</Heading>
    ) : section.preformatted ? (
      <pre {...attributes}>{content}</pre>
    ) : (
      <p {...attributes}>{content}</p>
    );
  if (names.length === 0) return text;
  return (
    <div class="passage">
      {/* For the eye: the list of who said what has them for the ear, and the words around mostly do. */}
      <div class="margin" aria-hidden="true">
        {names.map(({ attribution, name, detail, hue }) => (
          <p key={attribution} data-hue={hue ?? 'none'}>
            <span class="name">{name}</span>
            {detail && <span class="detail">{detail}</span>}
          </p>
        ))}
      </div>
      {text}
    </div>
  );
}

function ListView({ section, drawing }: SectionProps<ListSection>): JSX.Element {
  const items = section.items.map(({ number, sections }, index) => (
    <li key={index} value={section.ordered && number !== null ? number : undefined}>
      {sections.map((one, at) =>
        one.kind === 'list' ? (
          <ListView key={at} section={one} drawing={drawing} />
        ) : (
          <TextView key={at} section={one} drawing={drawing} />
        ),
      )}
    </li>
  ));
  return section.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function RowView({ row, isHead, drawing }: { row: TableRow; isHead: boolean; drawing: Drawing }): JSX.Element {
  const block = drawing.article.blocks[row.block];
  if (!row.cells || !block) {
    return (
      <tr id={blockId(row.block)}>
        <td>{block && <Words span={block.span} drawing={drawing} />}</td>
      </tr>
    );
  }
  return (
    <tr id={blockId(row.block)} lang={block.lang}>
      {row.cells.map(({ span, header, columns, rows }, index) => {
        const content = span && <Words span={span} drawing={drawing} />;
        const spans = { colSpan: columns > 1 ? columns : undefined, rowSpan: rows > 1 ? rows : undefined };
        return header && span ? (
          <th key={index} scope={isHead ? 'col' : 'row'} {...spans}>
            {content}
          </th>
        ) : (
          <td key={index} {...spans}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}

function Words({ span, drawing }: { span: Span; drawing: Drawing }): JSX.Element {
  return <Pieces pieces={nestPieces(drawing.article.text, span, drawing.marks)} drawing={drawing} />;
}

function Pieces({ pieces, drawing }: { pieces: readonly Piece<Mark>[]; drawing: Drawing }): JSX.Element {
  return (
    <>
      {pieces.map((piece, index) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          <MarkView key={index} mark={piece.mark} start={piece.start} drawing={drawing}>
            <Pieces pieces={piece.pieces} drawing={drawing} />
          </MarkView>
        ),
      )}
    </>
  );
}

interface MarkProps {
  readonly mark: Mark;
  readonly start: number;
  readonly drawing: Drawing;
  readonly children: JSX.Element;
}

function MarkView({ mark, start, drawing, children }: MarkProps): JSX.Element {
  switch (mark.kind) {
    case 'emphasis':
      return <em>{children}</em>;
    case 'strong':
      return <strong>{children}</strong>;
    case 'code':
      return <code>{children}</code>;
    case 'subscript':
      return <sub>{children}</sub>;
    case 'superscript':
      return <sup>{children}</sup>;
    case 'deleted':
      return <del>{children}</del>;
    case 'inserted':
      return <ins>{children}</ins>;
    case 'marked':
      return <mark>{children}</mark>;
    case 'abbreviation':
      return <abbr title={mark.meaning}>{children}</abbr>;
    case 'foreign':
      return (
        <span lang={mark.lang ?? undefined} dir={mark.dir ?? undefined}>
          {children}
        </span>
      );
    case 'link':
      return (
        <a href={mark.address} rel="noreferrer noopener">
          {children}
        </a>
      );
    case 'reference':
      return <a href={`#${blockId(mark.block)}`}>{children}</a>;
    case 'said':
      return (
        <span
          class="said"
          data-hue={mark.hue ?? 'none'}
          data-said={mark.attribution}
          data-said-from={drawing.said.beginnings.get(start) === mark.attribution ? start : undefined}
        >
          {children}
        </span>
      );
  }
}
