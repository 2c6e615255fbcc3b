module.exports = [
  19648,
  (a, b, c) => {
    let { createClientModuleProxy: d } = a.r(5126);
    a.n(
      d(
        "[project]/node_modules/.pnpm/next@16.4.6_@opentelemetry+api@1.10.0_@types+node@24.19.2_react-dom@19.3.1_react@19.3.1__react@19.3.1/node_modules/next/dist/client/components/builtin/global-error.js",
      ),
    );
  },
  71315,
  (a) => {
    "use strict";
    var b = a.i(19648);
    a.n(b);
  },
  13106,
  function (a) {
    a.n(a.i(71315));
  },
  5126,
  (a, b, c) => {
    "use strict";
    b.exports = a.r(53441).vendored["react-rsc"].ReactServerDOMTurbopackServer;
  },
];

//# sourceMappingURL=0y5l_next_dist_0jn6-59b20vy7._.js.map
