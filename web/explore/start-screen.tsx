import type { ResultOf } from '../ask/graphql.ts';
import { StartQuery } from '../ask/operations.ts';
import type { NodeKind } from '../ask/schema-types.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { AddPlans } from '../frame/add-plans.tsx';
import { Answered } from '../frame/answer-states.tsx';
import { Icon } from '../frame/icon.tsx';
import { SearchBox } from '../frame/search-box.tsx';
import { StepLink } from '../frame/step-link.tsx';
import { useWords } from '../language/words.ts';
import type { Words } from '../language/zh.ts';
import { openPage, type Step, search, setMetric } from '../state/steps.ts';

type Start = ResultOf<typeof StartQuery>;

const KINDS: readonly NodeKind[] = ['Document', 'Measure', 'Unit', 'Brand', 'Target', 'Regulation', 'Region'];

/** The way in: a search box, questions that this very collection can answer, and what stands on the shelf. */
export function StartScreen() {
  const words = useWords();
  const answer = useAnswer(StartQuery, {});
  return (
    <div className="start">
      <div className="start-head">
        <h1 className="start-heading">{words.start.heading}</h1>
        <p className="start-lead">{words.start.lead}</p>
        <SearchBox large />
      </div>
      <Answered answer={answer} lines={8}>
        {(data) => (data.documents.totalCount === 0 ? <EmptyShelf /> : <Shelf data={data} />)}
      </Answered>
    </div>
  );
}

function EmptyShelf() {
  const words = useWords();
  return (
    <div className="notice">
      <p className="notice-title">{words.start.empty}</p>
      <p>{words.start.emptyHelp}</p>
      <AddPlans inviting />
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
                  <span lang="zh-CN">{node.region?.name}</span>{' '}
                  {node.publishedOn ? words.date(node.publishedOn) : node.year}
                  {' · '}
                  {words.documents.measures(node.measures.totalCount)}
                </span>
              </StepLink>
            </li>
          ))}
        </ul>
        <dl className="colophon" aria-label={words.start.kinds}>
          {KINDS.map((kind) => (
            <div key={kind} className={kind.toLowerCase()}>
              <dt>{words.kinds[kind]}</dt>
              <dd>{words.number(data.stats.nodes.find(({ name }) => name === kind)?.count ?? 0)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

interface Question {
  readonly text: string;
  readonly kind: NodeKind;
  readonly step: Step;
}

/** Questions that the stored plans answer, one of each sort first. */
function questionsFrom(data: Start, words: Words): readonly Question[] {
  const units = nodesOf(data.units)
    .filter((unit) => !unit.collective && unit.counts.lead > 0)
    .slice(0, 2)
    .map(
      (unit): Question => ({
        kind: 'Unit',
        text: words.start.leads(unit.name),
        step: search('', { unit: [unit.id], role: ['lead'] }),
      }),
    );
  const brands = nodesOf(data.brands)
    .slice(0, 2)
    .map((brand): Question => ({ kind: 'Brand', text: words.start.what(brand.name), step: search(brand.name) }));
  const laws = nodesOf(data.regulations)
    .slice(0, 1)
    .map(
      (law): Question => ({
        kind: 'Regulation',
        text: words.start.cites(law.title),
        step: search('', { regulation: [law.id] }),
      }),
    );
  const metric = nodesOf(data.targets).find(
    ({ value, unit, metric: name }) => value !== null && unit === '%' && name.length > 3,
  );
  const targets: readonly Question[] = metric
    ? [
        {
          kind: 'Target',
          text: words.start.measured(metric.metric),
          step: (state) => openPage({ name: 'targets' })(setMetric(metric.metric)(state)),
        },
      ]
    : [];
  const matrix: Question = { kind: 'Measure', text: words.start.matrix, step: openPage({ name: 'ownership' }) };
  return [
    ...units.slice(0, 1),
    ...brands.slice(0, 1),
    ...targets,
    ...laws,
    ...units.slice(1),
    ...brands.slice(1),
    matrix,
  ].slice(0, 7);
}

function nodesOf<T>({ edges }: { readonly edges: readonly { readonly node: T }[] }): readonly T[] {
  return edges.map(({ node }) => node);
}
