import { useWords } from '../../language/words.ts';
import { describeNode } from '../elements/describe.ts';
import { edgeWords } from '../elements/edge-words.ts';
import type { Known } from '../elements/graph-cache.ts';
import type { Elements } from '../elements/to-elements.ts';
import type { Pointed } from '../graph-view.ts';
import type { Scene } from '../scene/scene.ts';

interface HoverCardProps {
  readonly at: Pointed;
  readonly elements: Elements;
  readonly known: Known;
  readonly scene: Scene;
}

/** Of plans that are named together, at most. */
const NAMED = 8;

/** Beside the pointer: the full name and what the canvas has no room for. For the eye alone; the list tells the same. */
export function HoverCard({ at, elements, known, scene }: HoverCardProps) {
  const words = useWords();
  const byId = new Map(elements.nodes.map((node) => [node.id, node]));
  const node = byId.get(at.id);
  const style = { left: at.x + 14, top: at.y + 16 };
  if (node) {
    const [, ...facts] = describeNode(at.id, elements, known, words).split(/[，,]\s?/u);
    return (
      <div className="hover-card" style={style} aria-hidden="true">
        <p className={`hover-kind ${node.kind.toLowerCase()}`}>{words.kinds[node.kind]}</p>
        <p lang="zh-CN" className="hover-name">
          {node.label}
        </p>
        {node.note && node.note !== node.label && node.kind !== 'Measure' && <p className="soft">{node.note}</p>}
        {facts.length > 0 && <p className="soft">{facts.join(' · ')}</p>}
      </div>
    );
  }
  if (at.members.length > 0) {
    const names = at.members.flatMap((id) => byId.get(id)?.label ?? []);
    return (
      <div className="hover-card" style={style} aria-hidden="true">
        {names.slice(0, NAMED).map((name) => (
          <p key={name} lang="zh-CN">
            {name}
          </p>
        ))}
        {names.length > NAMED && <p className="soft">{words.graph.rest(names.length - NAMED)}</p>}
      </div>
    );
  }
  const line = [...scene.lines, ...scene.bundles].find(({ id }) => id === at.id);
  if (!line) return null;
  const ends = [line.from, line.to].map((id) => byId.get(id)?.label ?? '');
  return (
    <div className="hover-card" style={style} aria-hidden="true">
      <p lang="zh-CN" className="hover-name">
        {words.graph.bundle(ends[0] ?? '', ends[1] ?? '')}
      </p>
      {rolesBetween(line.id, scene, elements, words).map((role) => (
        <p key={role} className="soft">
          {role}
        </p>
      ))}
    </div>
  );
}

function rolesBetween(
  id: string,
  { boxes, bundles }: Scene,
  { edges }: Elements,
  words: ReturnType<typeof useWords>,
): readonly string[] {
  const one = edges.find((edge) => edge.id === id);
  if (one) return [edgeWords(one, words)];
  const bundle = bundles.find((line) => line.id === id);
  if (!bundle) return [];
  const within = (box: string) => {
    const block = boxes.find((other) => other.id === box)?.block;
    return new Set([box, ...(block?.cells.map((cell) => cell.id) ?? [])]);
  };
  const [from, to] = [within(bundle.from), within(bundle.to)];
  const counts = new Map<string, number>();
  for (const edge of edges) {
    const joins = (from.has(edge.from) && to.has(edge.to)) || (from.has(edge.to) && to.has(edge.from));
    if (joins) counts.set(edgeWords(edge, words), (counts.get(edgeWords(edge, words)) ?? 0) + 1);
  }
  return [...counts].map(([word, count]) => words.graph.roleCount(word, count));
}
