import * as v from 'valibot';
import { ZhengmaiError } from '../../graph/errors.ts';
import { regionId } from '../../graph/ids.ts';
import { DOCUMENT_KINDS, MEASURE_KINDS, ROLES } from '../../graph/model.ts';
import type { DocumentFilter, MeasureFilter, TargetFilter } from '../../graph/store/filters.ts';

/** `?years=2021&years=2022` and `?years=2021,2022` say the same. */
const list = v.pipe(
  v.union([v.string(), v.array(v.string())]),
  v.transform((given) => [given].flat().flatMap((part) => part.split(',').filter((value) => value !== ''))),
);
/** Ids, or codes of administrative divisions, as people write them: 330110. */
const regions = v.pipe(
  list,
  v.transform((values) => values.map((value) => (/^\d+$/.test(value) ? regionId(value) : value))),
);
const number = v.pipe(v.string(), v.transform(Number), v.number());
const years = v.pipe(
  list,
  v.transform((values) => values.map(Number)),
  v.array(v.pipe(v.number(), v.integer())),
);
const truth = v.pipe(
  v.picklist(['true', 'false']),
  v.transform((value) => value === 'true'),
);

const OWNERSHIP_FILTER = v.strictObject({
  documentIds: v.optional(list),
  unitIds: v.optional(list),
  offices: v.optional(list),
  roles: v.optional(v.pipe(list, v.array(v.picklist(ROLES)))),
  brandIds: v.optional(list),
  regulationIds: v.optional(list),
  regionIds: v.optional(regions),
  years: v.optional(years),
  documentKinds: v.optional(v.pipe(list, v.array(v.picklist(DOCUMENT_KINDS)))),
  kinds: v.optional(v.pipe(list, v.array(v.picklist(MEASURE_KINDS)))),
  dueYears: v.optional(years),
  hasLead: v.optional(truth),
  ids: v.optional(list),
});

const TARGET_FILTER = v.strictObject({
  documentIds: v.optional(list),
  regionIds: v.optional(regions),
  years: v.optional(years),
  metricContains: v.optional(v.string()),
  unit: v.optional(v.string()),
  min: v.optional(number),
  max: v.optional(number),
  deadlineTo: v.optional(v.string()),
});

const DOCUMENT_FILTER = v.strictObject({
  ids: v.optional(list),
  regionIds: v.optional(regions),
  years: v.optional(years),
  kinds: v.optional(v.pipe(list, v.array(v.picklist(DOCUMENT_KINDS)))),
  titleContains: v.optional(v.string()),
});

/** Names of all that tables can be filtered by; a list is given several times or with commas. */
export const OWNERSHIP_PARAMETERS = Object.keys(OWNERSHIP_FILTER.entries);
export const TARGET_PARAMETERS = Object.keys(TARGET_FILTER.entries);
export const DOCUMENT_PARAMETERS = Object.keys(DOCUMENT_FILTER.entries);

export const toDocumentFilter = (query: unknown): DocumentFilter => parse(DOCUMENT_FILTER, query);
export const toOwnershipFilter = (query: unknown): MeasureFilter => parse(OWNERSHIP_FILTER, query);
export const toTargetFilter = (query: unknown): TargetFilter => parse(TARGET_FILTER, query);

function parse<const S extends typeof OWNERSHIP_FILTER | typeof TARGET_FILTER | typeof DOCUMENT_FILTER>(
  schema: S,
  query: unknown,
): v.InferOutput<S> {
  const result = v.safeParse(schema, query);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const known = Object.keys(schema.entries).join(', ');
  throw new ZhengmaiError(
    'BAD_INPUT',
    `The export cannot be filtered by \`${v.getDotPath(issue) ?? ''}\`: ${issue.message}. It takes ${known}.`,
  );
}
