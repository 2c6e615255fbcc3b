module.exports = [
  17109,
  (a) => {
    a.v((b) =>
      Promise.all(
        ["server/chunks/ssr/packages_client_src_http-fallback_http-socket_ts_0zlo8zl5nsupd._.js"].map((b) => a.l(b)),
      ).then(() => b(78866)),
    );
  },
];

//# sourceMappingURL=packages_client_src_http-fallback_http-socket_ts_1d6p_xiunbf4e._.js.map
