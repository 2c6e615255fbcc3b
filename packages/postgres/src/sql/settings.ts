/**
 * What the functions that a node calls are declared with; those that they call run under it.
 *
 * Every table is to be read by key, row by row: a batch is small beside the tables. The planner cannot know that while they
 * are young and empty, and the plans that it makes then stay in use. So it has no other choice, and plans once per connection.
 */
export const settings = `
  SET search_path FROM CURRENT
  SET enable_seqscan = off
  SET enable_hashjoin = off
  SET enable_mergejoin = off
  SET enable_material = off
  SET plan_cache_mode = force_generic_plan
  SET jit = off
`;
