/**
 * A map on its way to a worker. Copied in one go a large one would hold up the page, so its elements and links go in
 * pieces, with room for the page between them; the worker puts them together again.
 */
import type { MapDocument } from '#shared/model/document.ts';

const tables = ['elements', 'links'] as const;
type Table = (typeof tables)[number];

export interface DocumentPiece {
  readonly task: 'piece';
  /** Whose piece it is: several maps may be on their way. */
  readonly parcel: number;
  readonly table: Table;
  readonly entries: readonly (readonly [string, unknown])[];
}

/** So many records go at once: some 4 ms of copying. */
const PIECE = 250;

/** A map without its large tables, which were sent ahead. */
export interface DocumentParcel {
  readonly parcel: number;
  readonly rest: MapDocument;
}

/** Sends the large tables. @param parcel a number of its own @returns what goes with the request */
export async function sendPieces(worker: Worker, parcel: number, document: MapDocument): Promise<DocumentParcel> {
  for (const table of tables) {
    const entries = [...document[table]];
    for (let from = 0; from < entries.length; from += PIECE) {
      const piece: DocumentPiece = { task: 'piece', parcel, table, entries: entries.slice(from, from + PIECE) };
      worker.postMessage(piece);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return { parcel, rest: { ...document, elements: new Map(), links: new Map() } };
}

/** The pieces as they arrive in the worker. */
export function pieceCollector() {
  const parcels = new Map<number, Record<Table, Map<string, unknown>>>();
  const tablesOf = (parcel: number) => {
    const known = parcels.get(parcel) ?? { elements: new Map(), links: new Map() };
    parcels.set(parcel, known);
    return known;
  };
  return {
    add({ parcel, table, entries }: DocumentPiece): void {
      for (const [id, record] of entries) tablesOf(parcel)[table].set(id, record);
    },
    /** The whole map; what was collected of it is then gone. */
    join({ parcel, rest }: DocumentParcel): MapDocument {
      const document = { ...rest, ...tablesOf(parcel) } as MapDocument;
      parcels.delete(parcel);
      return document;
    },
  };
}
