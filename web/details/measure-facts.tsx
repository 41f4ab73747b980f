import type { ReactNode } from 'react';
import type { ResultOf } from '../api-client/graphql.ts';
import { CorrectButton } from '../corrections/correct-button.tsx';
import { useWords } from '../language/words.ts';
import { Amount } from '../shell/controls/amount.tsx';
import { RoleMark } from '../shell/controls/role-mark.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { openPage, select } from '../state/actions.ts';
import { type Evidence, sharpest } from './evidence.ts';
import { BasisMark, Proof } from './proof.tsx';
import type { MeasureQuery } from './queries.ts';

export type Measure = NonNullable<ResultOf<typeof MeasureQuery>['measure']>;

/** Everything that the text is known to say; each fact, once chosen, shows its sentence. */
export function MeasureFacts({ measure, factId }: { readonly measure: Measure; readonly factId: string | null }) {
  const words = useWords();
  const { responsibilities, targets, brands, citations } = measure;
  return (
    <div className="facts">
      <FactGroup title={words.reading.units}>
        {responsibilities.length === 0 && <li className="soft">{words.reading.noUnits}</li>}
        {responsibilities.map(({ id, role, first, basis, confidence, unit, evidence }) => (
          <li key={id} className="fact">
            <FactLink id={id} current={factId} what={unit.name}>
              <RoleMark role={role} first={first} />
              <span className="fact-name unit">{unit.name}</span>
            </FactLink>
            {basis !== 'stated' && id !== factId && <BasisMark basis={basis} />}
            <StepLink step={openPage({ name: 'unit', id: unit.id })} className="fact-more">
              {words.reading.openUnit}
            </StepLink>
            {id === factId && <ProofOf evidence={evidence} confidence={confidence} />}
            {id === factId && basis !== 'inferred' && (
              <CorrectButton
                about={id}
                claims={['other_role', 'other_unit', 'not_a_unit']}
                what={unit.name}
                within={measure.id}
              />
            )}
          </li>
        ))}
        <li>
          <CorrectButton
            about={measure.id}
            claims={['missing_unit']}
            what={measure.label}
            label={words.corrections.claims.missing_unit}
          />
        </li>
      </FactGroup>
      {targets.length > 0 && (
        <FactGroup title={words.reading.targets}>
          {targets.map((target) => (
            <li key={target.id} className="fact">
              <FactLink id={target.id} current={factId} what={target.metric || target.targetText}>
                <span className="fact-name target">{target.metric || target.targetText}</span>
                <Amount target={target} />
              </FactLink>
              {target.nature && <span className="soft">{words.targets.natures[target.nature]}</span>}
              {target.deadline && <span className="soft">{words.reading.deadline(words.date(target.deadline))}</span>}
              {target.id === factId && <ProofOf evidence={target.evidence} confidence={target.confidence} />}
              {target.id === factId && (
                <CorrectButton
                  about={target.id}
                  claims={['not_a_target']}
                  what={target.targetText}
                  within={measure.id}
                />
              )}
            </li>
          ))}
        </FactGroup>
      )}
      {brands.length > 0 && (
        <FactGroup title={words.reading.brands}>
          {brands.map(({ id, confidence, brand, evidence }) => (
            <li key={id} className="fact">
              <FactLink id={id} current={factId} what={brand.name}>
                <span className="fact-name brand">{brand.name}</span>
              </FactLink>
              {brand.brandKind && (
                <span className="soft" lang="zh-CN">
                  {brand.brandKind}
                </span>
              )}
              <StepLink step={openPage({ name: 'brand', id: brand.id })} className="fact-more">
                {words.reading.openBrand}
              </StepLink>
              {id === factId && <ProofOf evidence={evidence} confidence={confidence} />}
            </li>
          ))}
        </FactGroup>
      )}
      {citations.length > 0 && (
        <FactGroup title={words.reading.laws}>
          {citations.map(({ id, article, confidence, regulation, evidence }) => (
            <li key={id} className="fact">
              <FactLink id={id} current={factId} what={regulation.title}>
                <span className="fact-name regulation">
                  《{regulation.title}》{article}
                </span>
              </FactLink>
              <StepLink step={openPage({ name: 'law', id: regulation.id })} className="fact-more">
                {words.reading.openLaw}
              </StepLink>
              {id === factId && <ProofOf evidence={evidence} confidence={confidence} />}
            </li>
          ))}
        </FactGroup>
      )}
    </div>
  );
}

/** How the chosen fact came about. */
function ProofOf(props: { readonly evidence: readonly Evidence[]; readonly confidence: number | null }) {
  const [proof] = sharpest(props.evidence);
  if (!proof) return null;
  const { basis, rule, page, recognition, picture } = proof;
  return <Proof {...{ basis, rule, page, recognition, picture }} confidence={props.confidence} />;
}

function FactGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="fact-group">
      <h3 className="fact-title">{title}</h3>
      <ul className="fact-list">{children}</ul>
    </section>
  );
}

function FactLink(props: {
  readonly id: string;
  readonly current: string | null;
  readonly what: string;
  readonly children: ReactNode;
}) {
  const words = useWords();
  const { id, current, what, children } = props;
  return (
    <StepLink
      step={select(id)}
      className={id === current ? 'fact-link on' : 'fact-link'}
      current={id === current}
      lang="zh-CN"
      title={words.reading.showEvidence(what)}
    >
      {children}
    </StepLink>
  );
}
