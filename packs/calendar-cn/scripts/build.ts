/** Writes calendar.json from source.json and the yearly holiday files: node --conditions=@xinfang/source scripts/build.ts */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCalendar } from '@xinfang/calendar';
import { calendarText } from './calendar-text.ts';

const text = calendarText();
const { firstNotice, lastNotice } = createCalendar(JSON.parse(text));
writeFileSync(join(import.meta.dirname, '../calendar.json'), text);
console.log(`calendar.json: the notices of ${firstNotice}–${lastNotice}`);
