import type { Element } from 'domhandler';
import { child, elements, ownText } from '../xml.ts';

/** An equation of Word (OMML, ECMA-376 part 1, 22.1) on one line: `≥95%`, `(a+b)/c`, `x^2`, `√(x)`. */
export function linearMath(parent: Element): string {
  return elements(parent).map(linear).join('');
}

function linear(element: Element): string {
  const part = (name: string) => {
    const found = child(element, name);
    return found ? linearMath(found) : '';
  };
  const property = (name: string) => child(child(element, `${element.name}Pr`), name)?.attribs['m:val'];
  switch (element.name) {
    case 'm:t':
    case 'w:t':
      return ownText(element);
    case 'm:f':
      return `${grouped(part('m:num'))}/${grouped(part('m:den'))}`;
    case 'm:sSup':
      return `${part('m:e')}^${grouped(part('m:sup'))}`;
    case 'm:sSub':
      return `${part('m:e')}_${grouped(part('m:sub'))}`;
    case 'm:sSubSup':
      return `${part('m:e')}_${grouped(part('m:sub'))}^${grouped(part('m:sup'))}`;
    case 'm:rad':
      return `${part('m:deg')}√(${part('m:e')})`;
    case 'm:nary': {
      const [from, to] = [part('m:sub'), part('m:sup')];
      return `${property('m:chr') ?? '∫'}${from && `_${grouped(from)}`}${to && `^${grouped(to)}`}${part('m:e')}`;
    }
    case 'm:d': {
      const inner = elements(element)
        .filter(({ name }) => name === 'm:e')
        .map(linearMath);
      return `${property('m:begChr') ?? '('}${inner.join(property('m:sepChr') ?? '|')}${property('m:endChr') ?? ')'}`;
    }
    default:
      // Properties hold no text; everything else only wraps.
      return element.name.endsWith('Pr') ? '' : linearMath(element);
  }
}

function grouped(text: string): string {
  return /^[\p{L}\p{N}.%]*$/u.test(text) ? text : `(${text})`;
}
