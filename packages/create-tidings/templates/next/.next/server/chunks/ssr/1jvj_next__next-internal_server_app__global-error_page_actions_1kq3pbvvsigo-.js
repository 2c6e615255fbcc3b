module.exports = [
  10904,
  (a) => {
    "use strict";
    a.s([]);
  },
];

//# sourceMappingURL=1jvj_next__next-internal_server_app__global-error_page_actions_1kq3pbvvsigo-.js.map
