import type { EdgeSingular, NodeSingular } from 'cytoscape';

export interface Bends {
  /** Lets a line run as its ends stand now, level at both of them or straight. */
  bend(edge: EdgeSingular, isStraight: boolean): void;
  /** Another style sheet unbends all lines. */
  forget(): void;
}

/** Between columns a line leaves and arrives level, in one soft curve. Knows what it bent, since styling a line anew is slow. */
export function createBends(): Bends {
  let bent = new WeakMap<EdgeSingular, string>();
  const straighten = (edge: EdgeSingular) => {
    if (!bent.delete(edge)) return;
    edge.removeStyle();
  };
  return {
    bend(edge, isStraight) {
      if (isStraight) return straighten(edge);
      const source = edge.source();
      const target = edge.target();
      const side = Math.sign(target.position('x') - source.position('x')) || 1;
      const half = (node: NodeSingular) => node.data('width') / 2;
      const dx = target.position('x') - side * half(target) - source.position('x') - side * half(source);
      const dy = target.position('y') - source.position('y');
      const length = Math.hypot(dx, dy);
      if (dx * side < 24 || length === 0) return straighten(edge);
      const shape = `${side} ${dx} ${dy}`;
      if (bent.get(edge) === shape) return;
      bent.set(edge, shape);
      const controls = [
        { x: dx * 0.32, y: 0 },
        { x: dx * 0.68, y: dy },
      ];
      edge.style({
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'endpoints',
        'source-endpoint': `${side * 50}% 0%`,
        'target-endpoint': `${-side * 50}% 0%`,
        'control-point-weights': controls.map(({ x, y }) => (x * dx + y * dy) / length ** 2),
        'control-point-distances': controls.map(({ x, y }) => (x * -dy + y * dx) / length),
      });
    },
    forget() {
      bent = new WeakMap();
    },
  };
}
