/**
 * Whether a case whose reach alone does not open it is for these eyes. It runs as the owner of the tables, whom the policies
 * `guard` let read what it needs: were it to read with the viewer's eyes, the policies would ask it in a circle. It answers yes
 * or no and gives no row away.
 */
export const opensIn = (schema: string): string => `
create or replace function xinfang_opens(asked_case text, of_office bigint) returns boolean
language plpgsql stable security definer
set search_path = ${schema}, pg_temp
as $$
declare
  barred text := current_setting('xinfang.barred', true);
  told record;
begin
  select c.unstated, c.partition into told from cases c where c.case_id = asked_case;
  if not found or barred is null or barred = '' then return false; end if;
  if told.unstated <> 0
    and (of_office = 0 or current_setting('xinfang.unstated', true) is distinct from 'on')
  then return false; end if;
  if barred = '[]' then return true; end if;
  if barred = 'all' then
    return told.partition <> 'accusation'
      and not exists (select 1 from case_accused a where a.case_id = asked_case);
  end if;
  return not exists (
    select 1 from case_accused a where a.case_id = asked_case and barred::jsonb ? a.body);
end
$$`;
