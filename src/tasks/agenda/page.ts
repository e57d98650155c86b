/** An agenda as a page of its own. */
import type { Host } from '../../host/host.ts';
import { sealPage } from '../../render/html.ts';
import type { AgendaReport } from '../../report/agenda.ts';
import { writeAgendaHtml } from '../../report/agenda-html.ts';
import { readOwnText } from '../brief/lay-out.ts';

/** Writes it; it runs nothing and loads nothing. */
export function writeAgendaPage(host: Host, report: AgendaReport): string {
  return sealPage(writeAgendaHtml(report, readOwnText(host, 'brief.css')));
}
