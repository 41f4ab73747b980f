import { useEffect, useRef, useState } from 'react';
import {
  Autocomplete,
  Button,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
  Text,
} from 'react-aria-components';
import type { NodeKind } from '../../api-client/schema-types.ts';
import { useAnswer } from '../../api-client/use-answer.ts';
import { useExplorer, useExplorerState } from '../../explorer.ts';
import { useWords } from '../../language/words.ts';
import { Icon } from '../../shell/controls/icon.tsx';
import { openPage, type Step, search } from '../../state/actions.ts';
import { startFrom } from '../../state/graph-actions.ts';
import { SuggestQuery } from '../queries.ts';
import { forgetQuestions, keepQuestion, recentQuestions } from './recent-questions.ts';

const SUGGESTION_PAUSE = 120;

/** The one search box: names by kind as one types, and Enter for the words themselves. */
export function SearchBox({ large = false }: { readonly large?: boolean }) {
  const words = useWords();
  const { do: take, prepare } = useExplorer();
  const query = useExplorerState((state) => state.query);
  const [typed, setTyped] = useState(query);
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => setTyped(query), [query]);

  const asked = usePause(typed.trim(), SUGGESTION_PAUSE);
  const { data } = useAnswer(SuggestQuery, open && asked ? { typed: asked, limit: 12 } : null);
  const groups = groupByKind(data?.suggest ?? []);
  const questions = data?.suggestQuestions ?? [];
  const [recent, setRecent] = useState<readonly string[]>([]);
  const isEmpty = typed.trim() === '';
  const showing = open && (isEmpty ? recent.length > 0 : groups.length > 0);

  const submit = (text: string) => {
    setOpen(false);
    keepQuestion(text);
    if (text.trim()) take(search(text));
  };
  const choose = (key: string) => {
    const [, role, unitId = ''] = /^(lead|responsible|support) (.*)$/su.exec(key) ?? [];
    const question = questions.find((one) => one.role === role && one.unitId === unitId);
    const asked = isEmpty ? recent.find((one) => one === key) : undefined;
    if (asked !== undefined) {
      setTyped(asked);
      return submit(asked);
    }
    if (question) {
      setOpen(false);
      setTyped('');
      return take(search('', { unit: [question.unitId], role: [question.role] }));
    }
    const suggestion = data?.suggest.find(({ id }) => id === key);
    if (!suggestion) return;
    setOpen(false);
    setTyped(suggestion.label);
    take(chosen(suggestion.kind, suggestion.id, suggestion.label));
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches what its field and list do.
    <div
      ref={box}
      className={large ? 'search-box large' : 'search-box'}
      onFocus={() => {
        if (open || !isEmpty) return;
        setRecent(recentQuestions());
        setOpen(true);
      }}
      onBlur={(event) => {
        if (box.current?.contains(event.relatedTarget)) return;
        setOpen(false);
        // The results are still those of the question, so it stands there again.
        if (isEmpty) setTyped(query);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && showing) {
          event.stopPropagation();
          setOpen(false);
        }
      }}
    >
      <Autocomplete
        inputValue={typed}
        onInputChange={(value) => {
          setTyped(value);
          setOpen(true);
          prepare({ name: 'explore' });
        }}
        disableAutoFocusFirst
      >
        <SearchField aria-label={words.search.label} onSubmit={submit} className="search-field">
          <Icon name="search" />
          <Input placeholder={words.search.placeholder} className="search-input" enterKeyHint="search" />
          <Button className="search-clear" aria-label={words.search.clear}>
            <Icon name="close" size={15} />
          </Button>
          {large && (
            <Button slot={null} className="button primary" onPress={() => submit(typed)}>
              {words.search.submit}
            </Button>
          )}
        </SearchField>
        {showing && (
          <div className="suggestions">
            <ListBox
              aria-label={words.search.suggestions}
              selectionMode="none"
              onAction={(key) => choose(String(key))}
              className="suggestion-list"
            >
              {isEmpty && (
                <ListBoxSection id="recent">
                  <Header className="suggestion-kind">{words.search.recent}</Header>
                  {recent.map((question) => (
                    <ListBoxItem key={question} id={question} textValue={question} className="suggestion">
                      <Text slot="label" className="suggestion-label">
                        {question}
                      </Text>
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              )}
              {(isEmpty ? [] : groups).map(({ kind, suggestions }) => (
                <ListBoxSection key={kind} id={kind}>
                  <Header className={`suggestion-kind ${kind.toLowerCase()}`}>{words.kinds[kind]}</Header>
                  {suggestions.map(({ id, label, matched, measures }) => (
                    <ListBoxItem key={id} id={id} textValue={label} className="suggestion">
                      <Text slot="label" className="suggestion-label" lang="zh-CN">
                        {label}
                        {matched && matched !== label && <span className="suggestion-matched"> {matched}</span>}
                      </Text>
                      {measures > 0 && <span className="suggestion-count">{words.search.measures(measures)}</span>}
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              ))}
              {!isEmpty && questions.length > 0 && (
                <ListBoxSection id="questions">
                  <Header className="suggestion-kind">{words.search.questions}</Header>
                  {questions.map(({ unitId, name, role, measures }) => (
                    <ListBoxItem
                      key={`${role} ${unitId}`}
                      id={`${role} ${unitId}`}
                      textValue={`${name} ${words.roles[role]}`}
                      className="suggestion"
                    >
                      <Text slot="label" className="suggestion-label">
                        <span lang="zh-CN">{name}</span> · {words.roles[role]}
                      </Text>
                      <span className="suggestion-count">{words.search.measures(measures)}</span>
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              )}
            </ListBox>
            {isEmpty && (
              <Button
                slot={null}
                className="quiet-button suggestion-forget"
                onPress={() => {
                  forgetQuestions();
                  setOpen(false);
                }}
              >
                {words.search.forget}
              </Button>
            )}
          </div>
        )}
      </Autocomplete>
    </div>
  );
}

/** Where a suggestion leads: bodies and plans have pages, names narrow the search, a measure is drawn. */
function chosen(kind: NodeKind, id: string, label: string): Step {
  switch (kind) {
    case 'Unit':
      return search('', { unit: [id] });
    case 'Document':
      return openPage({ name: 'document', id });
    case 'Brand':
      return search('', { brand: [id] });
    case 'Regulation':
      return search('', { regulation: [id] });
    case 'Region':
      return search('', { region: [id] });
    case 'Measure':
      return startFrom(id);
    case 'Target':
      return search(label);
  }
}

interface Suggested {
  readonly kind: NodeKind;
  readonly id: string;
  readonly label: string;
  readonly matched: string | null;
  readonly measures: number;
}

/** Groups in the order in which their best suggestion came. */
function groupByKind(suggestions: readonly Suggested[]) {
  const groups = new Map<NodeKind, Suggested[]>();
  for (const suggestion of suggestions)
    groups.set(suggestion.kind, [...(groups.get(suggestion.kind) ?? []), suggestion]);
  return [...groups].map(([kind, suggestions]) => ({ kind, suggestions }));
}

/** The value once it has rested for a moment. */
function usePause<T>(value: T, milliseconds: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return rested;
}
