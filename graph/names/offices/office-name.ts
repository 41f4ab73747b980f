import { OFFICE_SUFFIXES } from '../../lexicon/bodies.ts';
import { alternation } from '../../text/alternation.ts';
import { NEEDS_PARTY_WRITTEN, PARTY_OFFICES, SUBJECTS, WHOLE_NAMES } from './office-forms.ts';

/** An office as it is compared across places, 政法委员会, and why the written form is taken for it. */
export interface OfficeName {
  readonly office: string;
  /** One Chinese sentence; null when it is written in full. */
  readonly why: string | null;
  /** True for offices of the party committee. */
  readonly party: boolean;
  /** True when a list has it; false for names kept as they are. */
  readonly known: boolean;
}

/** The office that a name without its place means: 发改局 → 发展和改革局, 编办 → 机构编制委员会办公室. */
export function officeName(written: string, partyWritten: boolean): OfficeName {
  return partyOffice(written, partyWritten) ?? wholeName(written) ?? bySubject(written) ?? bySuffix(written);
}

/** Whether a name as written, with or without the place before it, is one that its office no longer bears: 市卫计委, 环保局. */
export function isFormerName(written: string): boolean {
  for (let start = 0; start < written.length; start += 1) {
    if (start > 0 && !PLACE_ENDS.has(written.charAt(start - 1))) continue;
    const bare = written.slice(start);
    const form = PARTY.get(bare) ?? WHOLE.get(bare) ?? SUBJECT.get(SUFFIXED.exec(bare)?.groups?.subject ?? '');
    if (form) return form.former;
  }
  return false;
}

const PLACE_ENDS: ReadonlySet<string> = new Set('省市区县州旗');

interface Form {
  readonly name: string;
  readonly former: boolean;
}

const PARTY = formsOf(PARTY_OFFICES);
const WHOLE = formsOf(WHOLE_NAMES);
const SUBJECT = formsOf(SUBJECTS);

function partyOffice(written: string, partyWritten: boolean): OfficeName | null {
  const law = RULE_OF_LAW.exec(written)?.groups;
  const form = law ? { name: RULE_OF_LAW_OFFICE, former: false } : PARTY.get(written);
  if (!form || (NEEDS_PARTY_WRITTEN.has(form.name) && !partyWritten)) return null;
  const full = law?.level ? `全面依法治${law.level}委员会办公室` : form.name;
  return { office: form.name, why: whyForm(written, full, form.former), party: true, known: true };
}

/** The office of 依法治区办, 全面依法治市委员会办公室 …: the level inside the name follows the place, so it is left out. */
export const RULE_OF_LAW_OFFICE = '全面依法治理委员会办公室';
const RULE_OF_LAW = /^(?:全面)?依法治(?<level>省|市|区|县|州|国)?(?:委员会)?办(?:公室)?$/;

function wholeName(written: string): OfficeName | null {
  const form = WHOLE.get(written);
  return form ? { office: form.name, why: whyForm(written, form.name, form.former), party: false, known: true } : null;
}

function bySubject(written: string): OfficeName | null {
  const parts = SUFFIXED.exec(written);
  const form = parts?.groups && SUBJECT.get(parts.groups.subject ?? '');
  if (!parts?.groups || !form) return null;
  const office = form.name + longSuffix(parts.groups.suffix ?? '');
  return { office, why: whyForm(written, office, form.former), party: false, known: true };
}

function bySuffix(written: string): OfficeName {
  const parts = SUFFIXED.exec(written);
  const suffix = parts?.groups?.suffix ?? '';
  const office = parts?.groups ? `${parts.groups.subject}${longSuffix(suffix)}` : written;
  return { office, why: whyForm(written, office, false), party: false, known: false };
}

const SUFFIXED = new RegExp(`^(?<subject>.{2,}?)(?<suffix>${alternation(OFFICE_SUFFIXES)})$`);

function longSuffix(suffix: string): string {
  return LONG_SUFFIX[suffix] ?? suffix;
}

const LONG_SUFFIX: Record<string, string> = {
  委: '委员会',
  办: '办公室',
  工委: '工作委员会',
  管委会: '管理委员会',
};

function whyForm(written: string, office: string, former: boolean): string | null {
  if (written === office) return null;
  return former ? `“${written}”是“${office}”的曾用名` : `“${written}”是“${office}”的简称`;
}

function formsOf(rows: readonly string[]): ReadonlyMap<string, Form> {
  const forms = new Map<string, Form>();
  for (const row of rows) {
    const [name = '', shorter = '', former = ''] = row.split('|').map((part) => part.trim());
    for (const form of [name, ...shorter.split(' ')].filter(Boolean)) forms.set(form, { name, former: false });
    for (const form of former.split(' ').filter(Boolean)) forms.set(form, { name, former: true });
  }
  return forms;
}
