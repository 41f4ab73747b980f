import type { ReactNode } from 'react';
import { MarkedText } from '../details/marked-text.tsx';
import { Proof } from '../details/proof.tsx';
import { useWords } from '../language/words.ts';
import { Segments } from '../precedents/comparison-view.tsx';
import { RoleMark } from '../shell/controls/role-mark.tsx';
import { PlaceLink } from './place-link.tsx';
import type { Revision } from './queries.ts';

type Measure = Revision['measures'][number];
type Unit = Measure['units'][number];
type Target = Measure['targets'][number];
type Evidence = NonNullable<Unit['before']>['evidence'][number];

/** The document whose text stands where the newer version's offsets count; null when that text is not today's. */
type Place = { readonly id: string; readonly start: number } | null;

interface InPlace {
  readonly place: Place;
}

/** A measure that came, went or changed, with the words and facts that differ. */
export function MeasureChanged({ measure, place }: InPlace & { readonly measure: Measure }) {
  const words = useWords();
  const { change, before, after, comparison, units, targets } = measure;
  const shown = after ?? before;
  const title = (
    <>
      {shown?.number && <span className="numeric">{shown.number}</span>} {shown?.title ?? shown?.text.slice(0, 24)}
    </>
  );
  const clauses = (comparison?.clauses ?? []).filter((clause) => clause.change !== 'same');
  return (
    <li className={`change ${change}`}>
      <p className="change-head">
        <span className="change-kind">{words.revisions.changes[change]}</span>
        <span className="change-title" lang="zh-CN">
          {place && after ? (
            <PlaceLink documentId={place.id} start={place.start + after.start} end={place.start + after.end}>
              {title}
            </PlaceLink>
          ) : (
            title
          )}
        </span>
      </p>
      {clauses.length > 0 && (
        <div className="change-words" lang="zh-CN">
          {clauses.map(({ segments }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: clauses have no name but their place.
            <p key={at}>
              <Segments segments={segments} />
            </p>
          ))}
        </div>
      )}
      {change === 'vanished' && before && (
        <p className="change-words soft" lang="zh-CN">
          <del>{before.text}</del>
        </p>
      )}
      {units.length + targets.length > 0 && (
        <ul className="changes">
          {units.map((unit) => (
            <UnitChanged key={unit.name} unit={unit} place={place} />
          ))}
          {targets.map((target) => (
            <TargetChanged
              key={`${target.metric} ${target.before?.text} ${target.after?.text}`}
              target={target}
              place={place}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

function UnitChanged({ unit, place }: InPlace & { readonly unit: Unit }) {
  const { change, name, before, after } = unit;
  return (
    <FactChanged change={change} before={before?.evidence} after={after?.evidence} place={place}>
      {[before, after].map(
        (version, at) =>
          version && <RoleMark key={at === 0 ? 'before' : 'after'} role={version.role} first={version.first} />,
      )}{' '}
      <span className="unit">{name}</span>
    </FactChanged>
  );
}

export function TargetChanged({ target, place }: InPlace & { readonly target: Target }) {
  const { change, before, after } = target;
  return (
    <FactChanged change={change} before={before?.evidence} after={after?.evidence} place={place}>
      {before && <del>{before.text}</del>} {after && <ins>{after.text}</ins>}
    </FactChanged>
  );
}

interface FactChangedProps extends InPlace {
  readonly change: Unit['change'];
  readonly before: readonly Evidence[] | undefined;
  readonly after: readonly Evidence[] | undefined;
  readonly children: ReactNode;
}

function FactChanged({ change, before, after, place, children }: FactChangedProps) {
  const words = useWords();
  return (
    <li className={`change ${change}`}>
      <p className="change-head">
        <span className="change-kind">{words.revisions.changes[change]}</span>
        <span lang="zh-CN">{children}</span>
      </p>
      <VersionQuote evidence={before?.at(-1)} place={null} name={words.revisions.before} />
      <VersionQuote evidence={after?.at(-1)} place={place} name={words.revisions.after} />
    </li>
  );
}

interface VersionQuoteProps extends InPlace {
  readonly evidence: Evidence | undefined;
  readonly name: string;
}

/** The sentence of one version that proves a fact. */
function VersionQuote({ evidence, place, name }: VersionQuoteProps) {
  if (!evidence) return null;
  const { start, end, quote, sentence, basis, rule } = evidence;
  const offset = Math.max(0, sentence.indexOf(quote));
  const text = (
    <MarkedText
      text={sentence}
      start={0}
      spans={[{ start: offset, end: offset + quote.length, kind: place ? 'evidence' : 'passage' }]}
    />
  );
  return (
    <figure className="evidence version-quote">
      <blockquote className="evidence-text" lang="zh-CN">
        {place ? (
          <PlaceLink documentId={place.id} start={place.start + start} end={place.start + end}>
            {text}
          </PlaceLink>
        ) : (
          text
        )}
      </blockquote>
      <figcaption className="evidence-source">
        <span className="soft">{name}</span>
        <Proof basis={basis} rule={rule} />
      </figcaption>
    </figure>
  );
}
