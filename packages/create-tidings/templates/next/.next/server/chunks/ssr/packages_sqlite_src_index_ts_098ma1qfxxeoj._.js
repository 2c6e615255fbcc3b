module.exports = [
  20014,
  (a) => {
    "use strict";
    a.S([50862, 0, 93465, "openSqliteStore,f"]);
  },
];

//# sourceMappingURL=packages_sqlite_src_index_ts_098ma1qfxxeoj._.js.map
