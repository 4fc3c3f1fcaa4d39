/** The maps that ship, in the order of the gallery. */
import { b2bSoftware } from './b2bSoftware/map.ts';
import { clinicianNetwork } from './clinicianNetwork/map.ts';
import { retailFourGears } from './retailFourGears/map.ts';
import type { Template } from './template.ts';

export const templates: readonly Template[] = [b2bSoftware, retailFourGears, clinicianNetwork];
