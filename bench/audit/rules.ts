/** The audit's rules as SQL for SQLite, written from the rules, not from the code. */

const BARE = (name: string) =>
  `lower(replace(replace(replace(${name}, ' ', ''), char(9), ''), char(160), ''))`;
const KEY = (name: string) =>
  `case when ltrim(${BARE(name)}, '0') = '' then substr(${BARE(name)}, 1, 1) else ltrim(${BARE(name)}, '0') end`;

/** Tables of a world; keys are computed when rows are inserted. */
export const SCHEMA = `
  create table tabs (tab text, kind text, published int, held int, arrived int, has_id int);
  create table ids (tab text, row int, id text, key text as (${KEY('id')}) stored);
  create table relations (relation int, tab text, need text, kind text, target text);
  create table refs (relation int, tab text, row int, value text, key text as (${KEY('value')}) stored);`;

/** Makes the table `broken`: every row that breaks a rule. A parent may be older than its child by the tolerance. */
export const JUDGED = (toleranceMs: number) => `
  create table targets as
    select r.relation, r.tab, t.tab as parent, t.published, t.held, t.arrived, t.has_id
    from relations r join tabs t on case when r.target is null then t.kind = r.kind else t.tab = r.target end;
  create table standings as
    select r.relation, r.tab, r.need,
      coalesce(sum(t.published and t.has_id), 0) > 0
      and max(t.held) = 0
      and min(case when t.published then t.arrived end) + ${toleranceMs} >= child.arrived as certain
    from relations r
      join tabs child on child.tab = r.tab
      left join targets t on t.relation = r.relation and t.tab = r.tab
    group by r.relation, r.tab;
  create table parents as
    select t.relation, t.tab, i.id, i.key from targets t join ids i on i.tab = t.parent
    where t.published and t.has_id and i.key <> '';
  create index parents_by_id on parents (tab, relation, id);
  create index parents_by_key on parents (tab, relation, key);
  create table broken as
    select tab, null as relation, 'id/blank' as rule, row, null as value from ids where key = ''
    union all
    select tab, null, 'id/repeated', row, id from ids where key <> ''
      and (tab, id) in (select tab, id from ids group by tab, id having count(*) > 1)
    union all
    select tab, null, 'id/repeated-but-for', row, key from ids where key <> ''
      and (tab, key) in (select tab, key from ids group by tab, key having count(distinct id) > 1)
    union all
    select tab, relation, 'parent/blank', row, null from refs join standings using (tab, relation)
      where key = '' and need = 'must'
    union all
    select tab, relation, 'parent/known-but-for', row, value from refs r
      where key <> '' and not exists (select 1 from parents p where p.tab = r.tab and p.relation = r.relation and p.id = r.value)
      and exists (select 1 from parents p where p.tab = r.tab and p.relation = r.relation and p.key = r.key)
    union all
    select tab, relation, case when certain then 'parent/unknown' else 'parent/pending' end, row, value
      from refs r join standings using (tab, relation)
      where key <> '' and not exists (select 1 from parents p where p.tab = r.tab and p.relation = r.relation and p.key = r.key);
  delete from broken where tab in (select tab from tabs where not published);`;
