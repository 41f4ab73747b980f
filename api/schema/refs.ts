import type * as model from '../../graph/model.ts';
import { builder } from './builder.ts';

/** The types by name, so that each can be described in a file of its own and still mention the others. */
export const Node = builder.interfaceRef<model.GraphNode>('Node');
export const Document = builder.objectRef<model.DocumentNode>('Document');
export const Measure = builder.objectRef<model.MeasureNode>('Measure');
export const Unit = builder.objectRef<model.UnitNode>('Unit');
export const Brand = builder.objectRef<model.BrandNode>('Brand');
export const Target = builder.objectRef<model.TargetNode>('Target');
export const Regulation = builder.objectRef<model.RegulationNode>('Regulation');
export const Region = builder.objectRef<model.RegionNode>('Region');

export const Edge = builder.objectRef<model.Edge>('Edge');
export const Evidence = builder.objectRef<model.Evidence>('Evidence');
/** RESPONSIBLE_FOR, NAMES and CITES, named for what they say of a measure. */
export const Responsibility = builder.objectRef<model.Edge>('Responsibility');
export const BrandMention = builder.objectRef<model.Edge>('BrandMention');
export const Citation = builder.objectRef<model.Edge>('Citation');
