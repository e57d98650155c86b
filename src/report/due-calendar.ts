/** `strat due` as a calendar file (RFC 5545): one event for each thing, the whole day. */

import { addDays } from '../model/cadence.ts';
import type { Day } from '../model/dates.ts';
import { keepVisible } from '../model/visible.ts';
import type { OwedThing } from '../track/due-report.ts';
import type { DueReport, StrategyDue } from './due.ts';
import { sayOwed, sayWhoOwes } from './due-words.ts';

/** The most bytes of a line; RFC 5545, section 3.1. */
const LINE_BYTES = 75;
/** The most characters of a text in an event: calendars cut longer ones anyway. */
const TEXT_LIMIT = 1000;

/** Writes the file. The same things and day make the same bytes. */
export function writeDueCalendar(report: DueReport): string {
  const events = report.strategies.flatMap((strategy) =>
    strategy.things.map((thing) => listEventLines(thing, strategy, report.asOf)),
  );
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//strat//due//EN',
    'CALSCALE:GREGORIAN',
    ...events.flat(),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function listEventLines(thing: OwedThing, strategy: StrategyDue, asOf: Day): readonly string[] {
  const { kind, id, by } = thing;
  const { name, path, plan } = strategy;
  const text = (value: string) => escapeText(value);
  return [
    'BEGIN:VEVENT',
    // The same thing keeps its id, so that a calendar that reads the file again moves the event instead of adding one.
    `UID:${text(`${encodeURIComponent(name)}/${path}#${kind}-${id}@strat`)}`,
    `DTSTAMP:${compact(asOf)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(by)}`,
    `DTEND;VALUE=DATE:${compact(addDays(by, 1))}`,
    `SUMMARY:${text(`${id}: ${sayOwed(thing)}`)}`,
    `DESCRIPTION:${text(`${name}\n${sayWhoOwes(thing, plan)}`)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const compact = (day: Day) => day.replaceAll('-', '');

/** Escapes a text as RFC 5545, section 3.3.11, says. Characters that cannot be seen are left out. */
function escapeText(value: string): string {
  const seen = keepVisible(value.replace(/\r\n?/g, '\n'));
  const cut = [...seen].slice(0, TEXT_LIMIT).join('');
  return cut.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}

/** Folds a line so that no part has more than 75 bytes, and no character is cut. */
function foldLine(line: string): string {
  const parts: string[] = [];
  let [part, bytes] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    // A part that goes on begins with a space.
    if (bytes + size > LINE_BYTES) {
      parts.push(part);
      [part, bytes] = [' ', 1];
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join('\r\n');
}
