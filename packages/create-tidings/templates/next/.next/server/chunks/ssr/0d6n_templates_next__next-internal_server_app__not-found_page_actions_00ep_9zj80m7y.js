module.exports = [
  47039,
  (a) => {
    "use strict";
    a.s([]);
  },
];

//# sourceMappingURL=0d6n_templates_next__next-internal_server_app__not-found_page_actions_00ep_9zj80m7y.js.map
