import { Button } from 'react-aria-components';
import type { ResultOf } from '../../api-client/graphql.ts';
import type { FacetField, NodeKind } from '../../api-client/schema-types.ts';
import { useAnswer } from '../../api-client/use-answer.ts';
import { AddPlansButton } from '../../documents/adding/add-plans-button.tsx';
import { useExplorer } from '../../explorer.ts';
import { NODE_KINDS } from '../../generated/enumerations.ts';
import { useWords } from '../../language/words.ts';
import type { Words } from '../../language/zh.ts';
import { tell } from '../../memory/story-bar.tsx';
import { tourOf } from '../../memory/tour.ts';
import { Answered } from '../../shell/answer-states.tsx';
import { Icon } from '../../shell/controls/icon.tsx';
import { StepLink } from '../../shell/controls/step-link.tsx';
import { openPage, type Step, search, setMetric } from '../../state/actions.ts';
import { drawAround } from '../../state/graph-actions.ts';
import { StartQuery } from '../queries.ts';
import { SearchBox } from '../question/search-box.tsx';
import { StartPicture } from './start-picture.tsx';

type Start = ResultOf<typeof StartQuery>;

/** The way in: a search box, questions that this very collection can answer, and what stands on the shelf. */
export function StartScreen() {
  const words = useWords();
  const answer = useAnswer(StartQuery, {});
  const [led] = answer.data ? mostNamed(answer.data.leads, 'unit') : [];
  return (
    <div className="start">
      <div className="start-top">
        <div className="start-head">
          <h1 className="start-heading">{words.start.heading}</h1>
          <p className="start-lead">{words.start.lead}</p>
          <SearchBox large />
          {answer.data && answer.data.documents.totalCount > 0 && <TourButton data={answer.data} />}
        </div>
        {led && <StartPicture unit={{ id: led.value, name: led.label }} />}
      </div>
      <Answered answer={answer} lines={8}>
        {(data) => (data.documents.totalCount === 0 ? <EmptyShelf /> : <Shelf data={data} />)}
      </Answered>
    </div>
  );
}

function TourButton({ data }: { readonly data: Start }) {
  const words = useWords();
  const { do: take } = useExplorer();
  const leadUnit = mostNamed(data.leads, 'unit')[0]?.value ?? null;
  return (
    <Button className="quiet-button tour-button" onPress={() => tell({ story: tourOf(words, leadUnit), at: 0 }, take)}>
      {words.memory.tour}
    </Button>
  );
}

function EmptyShelf() {
  const words = useWords();
  return (
    <div className="notice">
      <p className="notice-title">{words.start.empty}</p>
      <p>{words.start.emptyHelp}</p>
      <AddPlansButton inviting />
    </div>
  );
}

function Shelf({ data }: { readonly data: Start }) {
  const words = useWords();
  return (
    <>
      <section className="start-questions" aria-labelledby="questions">
        <h2 id="questions" className="start-section">
          {words.start.questions}
        </h2>
        <ul className="questions">
          {questionsFrom(data, words).map(({ text, step, kind }) => (
            <li key={text}>
              <StepLink step={step} className="question">
                <span className={`question-kind ${kind.toLowerCase()}`}>{words.kinds[kind]}</span>
                <span className="question-text">{text}</span>
                <Icon name="arrow" size={16} />
              </StepLink>
            </li>
          ))}
        </ul>
        <dl className="colophon" aria-label={words.start.kinds}>
          {NODE_KINDS.map((kind) => (
            <div key={kind} className={kind.toLowerCase()}>
              <dt>{words.kinds[kind]}</dt>
              <dd>
                <KindCount
                  kind={kind}
                  count={data.stats.nodes.find(({ name }) => name === kind)?.count ?? 0}
                  data={data}
                />
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="start-plans" aria-labelledby="plans">
        <h2 id="plans" className="start-section">
          {words.start.plans}
          <StepLink step={openPage({ name: 'documents' })} className="section-link">
            {words.start.allPlans}
          </StepLink>
        </h2>
        <ul className="plans">
          {data.documents.edges.map(({ node }) => (
            <li key={node.id}>
              <StepLink step={openPage({ name: 'document', id: node.id })} className="plan">
                <span className="plan-title" lang="zh-CN">
                  {node.title}
                </span>
                <span className="plan-note">
                  {node.region && (
                    <>
                      <span lang="zh-CN">{node.region.name}</span>
                      {' · '}
                    </>
                  )}
                  {[
                    node.publishedOn ? words.date(node.publishedOn) : node.year,
                    words.documents.measures(node.measures.totalCount),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </StepLink>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** A count that leads to the list of what it counts. */
function KindCount({ kind, count, data }: { readonly kind: NodeKind; readonly count: number; readonly data: Start }) {
  const words = useWords();
  if (count === 0) return words.number(count);
  return (
    <StepLink step={listOf(kind, data)} className="count-link">
      {words.number(count)}
    </StepLink>
  );
}

function listOf(kind: NodeKind, data: Start): Step {
  switch (kind) {
    case 'Document':
      return openPage({ name: 'documents' });
    case 'Measure':
      return search('', { kind: mostNamed(data.facets, 'kind').map(({ value }) => value) });
    case 'Unit':
      return openPage({ name: 'ownership' });
    case 'Target':
      return openPage({ name: 'targets' });
    case 'Brand':
      return openPage({ name: 'brands' });
    case 'Regulation':
      return openPage({ name: 'laws' });
    case 'Region':
      return openPage({ name: 'places' });
  }
}

interface Question {
  readonly text: string;
  readonly kind: NodeKind;
  readonly step: Step;
}

/** Questions that the stored plans answer: about those that most measures speak of, one of each sort first. */
function questionsFrom(data: Start, words: Words): readonly Question[] {
  const units = mostNamed(data.leads, 'unit').map(
    ({ value, label }): Question => ({
      kind: 'Unit',
      text: words.start.leads(label),
      step: search('', { unit: [value], role: ['lead'] }),
    }),
  );
  const brands = mostNamed(data.facets, 'brand')
    .filter(({ label }) => isProperName(label))
    .map(({ label }): Question => ({ kind: 'Brand', text: words.start.what(label), step: search(label) }));
  const laws = mostNamed(data.facets, 'regulation')
    .toSorted((one, other) => other.count - one.count || one.label.length - other.label.length)
    .map(
      ({ value, label }): Question => ({
        kind: 'Regulation',
        text: words.start.cites(label),
        step: drawAround(value, { regulation: [value] }),
      }),
    );
  const metrics = data.comparableMetrics.map(
    ({ metric }): Question => ({
      kind: 'Target',
      text: words.start.measured(metric),
      step: (state) => openPage({ name: 'targets' })(setMetric(metric)(state)),
    }),
  );
  const matrix: Question = { kind: 'Measure', text: words.start.matrix, step: openPage({ name: 'ownership' }) };
  return [
    ...[units, brands, metrics, laws].flatMap((questions) => questions.slice(0, 1)),
    ...[units, brands].flatMap((questions) => questions.slice(1, 2)),
    matrix,
  ];
}

function mostNamed(facets: Start['leads'], field: FacetField): Start['leads'][number]['values'] {
  return facets.find((facet) => facet.field === field)?.values ?? [];
}

/** A name that means something outside its sentence: three characters or more, no formula. */
function isProperName(name: string): boolean {
  return /^[\p{Script=Han}·]{3,}$/u.test(name);
}
