import type { EventRecord } from '../../src/model/event.ts';
import type { CatalogueEvent, DiagnosticCode, Pack } from '../../src/model/pack.ts';
/** An event of the pack below; `minute` counts from 2026-03-02 00:00 UTC. */
export declare function anEvent(eventId: number, minute: number | null, more?: Partial<EventRecord> & {
    ca?: string;
    device?: string;
    code?: string;
}): EventRecord;
export declare function aCatalogueEvent(more: Partial<CatalogueEvent> & Pick<CatalogueEvent, 'id'>): CatalogueEvent;
export declare function aCode(more: Partial<DiagnosticCode> & Pick<DiagnosticCode, 'code'>): DiagnosticCode;
/** 100 succeeded, 102 failed (ended by 100), 101 warned (ended by 100), 10 started. */
export declare const toasterPack: Pack;
