import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import { buildSourceGraph, buildVectors } from '../../builders.ts';

/** Saves one plan into the store whose path is given, in a process of its own. */
const [path = '', name = '', title = ''] = process.argv.slice(2);
const store = embeddedStore({ path, dimensions: 8, model: 'small' });
await store.open();
const graph = buildSourceGraph({ name, origin: `/plans/${name}`, documents: [{ title }] });
await store.saveSource(graph, buildVectors(graph, 8));
await store.close();
