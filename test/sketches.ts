import type { BrandNode, DocumentNode, Level, MeasureNode, Role, TargetNode } from '../graph/model.ts';

/** A plan in few words; what is left out gets a sensible value, so a test states just what it is about. */
export interface PlanSketch {
  readonly name?: string;
  readonly origin?: string;
  readonly documents?: readonly DocumentSketch[];
}

export interface DocumentSketch {
  readonly title?: string;
  readonly kind?: DocumentNode['documentKind'];
  readonly issuer?: UnitSketch | null;
  readonly publishedOn?: string | null;
  readonly year?: number | null;
  readonly documentNumber?: string | null;
  readonly region?: RegionSketch | null;
  readonly measures?: readonly MeasureSketch[];
  readonly regulations?: readonly RegulationSketch[];
  readonly targets?: readonly TargetSketch[];
}

export interface MeasureSketch {
  readonly title?: string | null;
  readonly text?: string;
  readonly number?: string | null;
  readonly kind?: MeasureNode['measureKind'];
  readonly deadline?: string;
  readonly path?: readonly string[];
  readonly units?: readonly UnitSketch[];
  readonly brands?: readonly (string | Pick<BrandNode, 'name' | 'brandKind'>)[];
  readonly regulations?: readonly RegulationSketch[];
  readonly targets?: readonly TargetSketch[];
}

export interface UnitSketch {
  /** As written here. */
  readonly name: string;
  /** Canonical name; as written unless given. */
  readonly canonical?: string;
  readonly office?: string;
  readonly role?: Role;
  readonly first?: boolean;
  readonly region?: RegionSketch;
  readonly parent?: UnitSketch;
  readonly collective?: boolean;
}

export interface RegulationSketch {
  readonly title: string;
  readonly article?: string;
  readonly documentNumber?: string;
}

export type TargetSketch = Partial<Omit<TargetNode, 'kind' | 'id' | 'documentId' | 'measureId' | 'start' | 'end'>>;

export interface RegionSketch {
  readonly code: string;
  readonly name: string;
  readonly level?: Level;
  readonly parent?: RegionSketch;
}

export const ZHEJIANG: RegionSketch = { code: '33', name: '浙江省', level: 'province' };
export const HANGZHOU: RegionSketch = { code: '3301', name: '杭州市', level: 'city', parent: ZHEJIANG };
export const YUHANG: RegionSketch = { code: '330110', name: '余杭区', level: 'county', parent: HANGZHOU };
export const ANHUI: RegionSketch = { code: '34', name: '安徽省', level: 'province' };
export const WUHU: RegionSketch = { code: '3402', name: '芜湖市', level: 'city', parent: ANHUI };
