import './schema/node.ts';
import './schema/evidence.ts';
import './schema/document.ts';
import './schema/coverage.ts';
import './schema/related-plans.ts';
import './schema/measure.ts';
import './schema/unit.ts';
import './schema/brand.ts';
import './schema/target.ts';
import './schema/compare-targets.ts';
import './schema/regulation.ts';
import './schema/region.ts';
import './schema/edge.ts';
import './schema/explore.ts';
import './schema/ownership.ts';
import './schema/precedents.ts';
import './schema/review.ts';
import './schema/co-leads.ts';
import './schema/overlaps.ts';
import './schema/facets.ts';
import './schema/suggest.ts';
import './schema/search.ts';
import './schema/stats.ts';
import './schema/ingest.ts';
import './schema/progress.ts';
import { builder } from './schema/builder.ts';

/** The schema, from the types described in `schema/`; fields stand in the order of their description. */
export const schema = builder.toSchema({ sortSchema: false });
