module.exports = [
  93695,
  (a, b, c) => {
    b.exports = a.x("next/dist/shared/lib/no-fallback-error.external.js", () =>
      require("next/dist/shared/lib/no-fallback-error.external.js"),
    );
  },
  94117,
  (a) => {
    "use strict";
    var b = a.i(68170),
      c = a.i(28696),
      d = a.i(4953),
      e = a.i(86053),
      f = a.i(46850),
      g = a.i(33682),
      h = a.i(11648),
      i = a.i(78790),
      j = a.i(34085),
      k = a.i(37907),
      l = a.i(99813),
      m = a.i(10275),
      n = a.i(10646),
      o = a.i(50163),
      p = a.i(92534),
      q = a.i(39519),
      r = a.i(21203),
      s = a.i(61657),
      t = a.i(91077),
      u = a.i(2029),
      v = a.i(66601);
    a.i(18938);
    var w = a.i(9959),
      x = a.i(11363),
      y = a.i(63437),
      z = a.i(83304),
      A = a.i(72572),
      B = a.i(68939),
      C = a.i(93695),
      D = a.i(5477),
      E = a.i(40489),
      F = a.i(3655),
      G = a.i(65989);
    a.i(30094);
    var H = a.i(53206),
      I = a.i(83076),
      J = a.i(98829),
      K = a.i(53857),
      L = a.i(24675),
      M = a.i(23276),
      N = a.i(60693);
    a.s([
      "f",
      0,
      function ({ tree: O, page: P, pathname: Q, require: R, loadChunk: S, interopDefault: T }) {
        let U = { require: R, loadChunk: S },
          V = new b.AppPageRouteModule({
            definition: {
              kind: d.RouteKind.APP_PAGE,
              page: P,
              pathname: Q,
              bundlePath: "",
              filename: "",
              appPaths: [],
            },
            userland: { loaderTree: O },
            distDir: ".next",
            relativeProjectDir: "",
          }),
          W = P;
        W = W.replace(/\/index$/, "") || "/";
        let X = (0, r.normalizeAppPath)(W),
          Y = (0, s.parseNormalizedAppRoute)(X).dynamicSegments.map((a) => a.param.paramName);
        async function Z(a, b, c) {
          (c.requestMeta && (0, g.setRequestMeta)(a, c.requestMeta),
            V.isDev && (0, g.addRequestMeta)(a, "devRequestTimingInternalsEnd", process.hrtime.bigint()));
          let d = !!(0, g.getRequestMeta)(a, "minimalMode"),
            e = a.url,
            { instrumentation: h } = await V.ensureInstrumentation(a, { deferSpans: !0 });
          return V.traceRequest(
            a,
            { tracer: (0, f.getTracer)(), spanName: `${a.method || "GET"} ${W}`, httpTarget: e, instrumentation: h },
            (e, f) => $(a, b, c, d, !1, e, f),
          );
        }
        async function $(b, r, s, P, Q, R, S) {
          var $, _, aa, ab, ac, ad;
          let ae = await V.prepare(b, r, { srcPage: W, multiZoneDraftMode: Q });
          if (!ae)
            return (
              (r.statusCode = 400),
              r.end("Bad Request"),
              null == s.waitUntil || s.waitUntil.call(s, Promise.resolve()),
              null
            );
          let {
              buildId: af,
              query: ag,
              params: ah,
              pageIsDynamic: ai,
              buildManifest: aj,
              nextFontManifest: ak,
              reactLoadableManifest: al,
              serverActionsManifest: am,
              clientReferenceManifest: an,
              subresourceIntegrityManifest: ao,
              prerenderManifest: ap,
              prefetchHintsManifest: aq,
              isDraftMode: ar,
              resolvedPathname: as,
              revalidateOnlyGenerated: at,
              routerServerContext: au,
              nextConfig: av,
              parsedUrl: aw,
              interceptionRoutePatterns: ax,
              deploymentId: ay,
              clientAssetToken: az,
              previewProps: aA,
            } = ae,
            { isOnDemandRevalidate: aB } = ae,
            aC = V.match(as, ap),
            aD = (null == aC ? void 0 : aC.route) ?? null,
            aE = V.isDev || (0, D.isRouteCacheOwner)(as, V.cacheOwner, ap.routes[as]) ? ap.routes[as] : void 0,
            aF = !!aE,
            aG = b.headers["user-agent"] || "",
            aH = (0, v.getBotType)(aG),
            aI = (0, g.getRequestMeta)(b, "isPrefetchRSCRequest") ?? "1" === b.headers[u.NEXT_ROUTER_PREFETCH_HEADER],
            aJ = (0, g.getRequestMeta)(b, "isRSCRequest") ?? (0, l.isRSCRequestHeader)(b.headers[u.RSC_HEADER]),
            aK = (0, t.getIsPossibleServerAction)(b);
          if (
            X === n.UNDERSCORE_NOT_FOUND_ROUTE &&
            ("GET" === b.method || "HEAD" === b.method) &&
            !aJ &&
            (0, m.isNonHtmlSecFetchDest)(b.headers["sec-fetch-dest"])
          )
            return (
              (r.statusCode = 404),
              r.setHeader("Cache-Control", "private, no-cache, no-store, max-age=0, must-revalidate"),
              r.setHeader("Content-Type", "text/plain; charset=utf-8"),
              r.end("Not Found"),
              null == s.waitUntil || s.waitUntil.call(s, Promise.resolve()),
              null
            );
          let aL = !!av.cacheComponents,
            aM = b.headers[z.NEXT_RESUME_STATE_LENGTH_HEADER];
          if (!(0, g.getRequestMeta)(b, "postponed") && P && aL && aK && aM && "string" == typeof aM) {
            let c = parseInt(aM, 10),
              { maxPostponedStateSize: d, maxPostponedStateSizeBytes: e } = (0, F.getMaxPostponedStateSize)(
                av.experimental.maxPostponedStateSize,
              );
            if (!isNaN(c) && c > 0) {
              if (c > e)
                return (
                  (r.statusCode = 413),
                  r.end((0, F.getPostponedStateExceededErrorMessage)(d)),
                  null == s.waitUntil || s.waitUntil.call(s, Promise.resolve()),
                  null
                );
              let f = "1 MB",
                h = (null == (ad = av.experimental.serverActions) ? void 0 : ad.bodySizeLimit) ?? f,
                i = c + (h !== f ? a.r(32651).parse(h) : 1048576),
                j = await (0, F.readBodyWithSizeLimit)(b, i);
              if (null === j)
                return (
                  (r.statusCode = 413),
                  r.end(
                    "Request body exceeded limit. To configure the body size limit for Server Actions, see: https://nextjs.org/docs/app/api-reference/next-config-js/serverActions#bodysizelimit",
                  ),
                  null == s.waitUntil || s.waitUntil.call(s, Promise.resolve()),
                  null
                );
              if (j.length >= c) {
                let a = j.subarray(0, c).toString("utf8");
                (0, g.addRequestMeta)(b, "postponed", a);
                let d = j.subarray(c);
                (0, g.addRequestMeta)(b, "actionBody", d);
              } else
                throw Error(`invariant: expected ${c} bytes of postponed state but only received ${j.length} bytes`);
            }
          }
          if (
            "string" != typeof (0, g.getRequestMeta)(b, "postponed") &&
            aL &&
            "1" === b.headers[z.NEXT_RESUME_HEADER] &&
            "POST" === b.method
          ) {
            let { maxPostponedStateSize: a, maxPostponedStateSizeBytes: c } = (0, F.getMaxPostponedStateSize)(
                av.experimental.maxPostponedStateSize,
              ),
              d = await (0, F.readBodyWithSizeLimit)(b, c);
            if (null === d)
              return (
                (r.statusCode = 413),
                r.end((0, F.getPostponedStateExceededErrorMessage)(a)),
                null == s.waitUntil || s.waitUntil.call(s, Promise.resolve()),
                null
              );
            let e = d.toString("utf8");
            (0, g.addRequestMeta)(b, "postponed", e);
          }
          let aN =
              !0 === av.cacheComponents && (!0 === V.isDev || !0 === av.experimental.exposeTestingApiInProductionBuild),
            aO =
              aN &&
              "string" == typeof b.headers.cookie &&
              b.headers.cookie.includes(u.NEXT_INSTANT_TEST_COOKIE + "=") &&
              (!(0, l.isRSCRequestHeader)(b.headers[u.RSC_HEADER]) || "1" === b.headers[u.NEXT_ROUTER_PREFETCH_HEADER]),
            aP =
              aL &&
              ((null == ($ = ap.routes[X] ?? ap.dynamicRoutes[X]) ? void 0 : $.renderingMode) === "PARTIALLY_STATIC" ||
                (aO && (aN || (null == au ? void 0 : au.experimentalTestProxy) === !0))),
            aQ = aO && aP,
            aR = aQ && !0 === V.isDev,
            aS = !1,
            aT = aQ || aR || aS,
            aU = aP ? (0, g.getRequestMeta)(b, "postponed") : void 0,
            aV = "string" == typeof aU,
            aW = null == aE ? void 0 : aE.prefetchDataRoute,
            aX = (null == aD ? void 0 : aD._isEnsureStaticPage) === !0,
            aY = aP && aJ && !aI && !aW && !aX;
          P && (aY = aY && aV);
          let aZ = b.headers[u.NEXT_ROUTER_SEGMENT_PREFETCH_HEADER],
            a$ =
              (0, g.getRequestMeta)(b, "segmentPrefetchRSCRequest") ??
              (aI ? ("string" == typeof aZ ? aZ : Array.isArray(aZ) ? aZ[0] : void 0) : void 0),
            a_ = !aG || (0, q.shouldServeStreamingMetadata)(aG, av.htmlLimitedBots),
            a0 = aP && !a_,
            a1 = !!((aD || aF || ap.routes[X]) && !a0),
            a2 = aP && !0 === av.cacheComponents,
            a3 =
              !0 === V.isDev || ar || !a1 || aV || (a2 && (0, g.getRequestMeta)(b, "onCacheEntryV2") ? aY && !P : aY),
            a4 = (null == aD ? void 0 : aD.remainingPrerenderableParams) ?? [],
            a5 = av.cacheComponents
              ? ((null == aD || null == (_ = aD.fallbackRouteParams)
                  ? void 0
                  : _.filter((a) => !a4.some((b) => b.paramName === a.paramName))) ?? [])
              : [],
            a6 =
              aF &&
              a4.some((a) => {
                let b = null == ah ? void 0 : ah[a.paramName];
                return null == b || (Array.isArray(b) && 0 === b.length);
              }),
            a7 =
              (null == aD ? void 0 : aD.fallback) === null &&
              ((null == (aa = aD.fallbackRootParams) ? void 0 : aa.length) ?? 0) > 0,
            a8 = aC ? ("string" == typeof (null == aD ? void 0 : aD.fallback) ? aD.fallback : aC.source) : null,
            a9 = null;
          if (
            av.cacheComponents &&
            (null == aD ? void 0 : aD.fallback) !== !1 &&
            (av.partialPrefetching || a5.length > 0) &&
            a8 &&
            (null == aD || null == (ab = aD.fallbackRouteParams) ? void 0 : ab.length) &&
            !a6
          ) {
            let a,
              b =
                ((a = new Map(a4.map((a) => [a.paramName, a]))),
                a8
                  .split("/")
                  .map((b) => {
                    let c = (0, L.getSegmentParam)(b);
                    if (!c) return b;
                    let d = a.get(c.paramName);
                    if (!d) return b;
                    let e = null == ah ? void 0 : ah[d.paramName];
                    if (!e) return b;
                    let f = Array.isArray(e) ? e.map((a) => encodeURIComponent(a)).join("/") : encodeURIComponent(e);
                    return b.replace((0, o.buildDynamicSegmentPlaceholder)(d), f);
                  })
                  .join("/") || "/");
            (b !== a8 || a5.length > 0) && (a9 = b);
          }
          let ba = null,
            bb = !1;
          ar || !a1 || a3 || aK || aV || aY || (null !== a9 ? (a9 !== a8 || aB) && ((ba = a9), (bb = !0)) : (ba = as));
          let bc = ba;
          (!bc &&
            (V.isDev ||
              (a1 && ai && (null == aD || null == (ac = aD.fallbackRouteParams) ? void 0 : ac.length) && !aK)) &&
            (bc = as),
            V.isDev || ar || !a1 || !aJ || aY || (0, i.stripFlightHeaders)(b.headers));
          let bd = { ...H, tree: O, handler: Z, routeModule: V, __next_app__: U };
          am && an && (0, p.setManifestsSingleton)({ page: W, clientReferenceManifest: an, serverActionsManifest: am });
          let be = b.method || "GET",
            bf = (0, f.getTracer)(),
            bg = async () => (
              (null == au ? void 0 : au.render404)
                ? await au.render404(b, r, aw, !1)
                : ((r.statusCode = 404), r.end("This page could not be found")),
              null
            );
          try {
            let a = V.getVaryHeader(as, ax);
            r.setHeader("Vary", a);
            let i = async (a, c, d) => {
                let e = new k.NodeNextRequest(b),
                  g = new k.NodeNextResponse(r);
                return ("prerender" === d ? V.prerender(e, g, c) : V.render(e, g, c)).finally(() => {
                  if (!a) return;
                  (a.setAttributes({ "http.status_code": r.statusCode, "next.rsc": aJ }),
                    r.statusCode &&
                      r.statusCode >= 500 &&
                      (a.setStatus({ code: f.SpanStatusCode.ERROR }),
                      a.setAttribute("error.type", r.statusCode.toString())));
                  let b = bf.getRootSpanAttributes();
                  if (!b) return;
                  if (b.get("next.span_type") !== h.BaseServerSpan.handleRequest)
                    return void console.warn(
                      `Unexpected root span type '${b.get("next.span_type")}'. Please report this Next.js issue https://github.com/vercel/next.js`,
                    );
                  let c = b.get("next.route") || X,
                    d = aJ ? `RSC ${be} ${c}` : `${be} ${c}`;
                  (a.setAttributes({ "next.route": c, "http.route": c, "next.span_name": d }),
                    a.updateName(d),
                    S && S !== a && (S.setAttribute("http.route", c), S.updateName(d)));
                });
              },
              l = (0, g.getRequestMeta)(b, "incrementalCache") || (await V.getIncrementalCache(b, av, aA, ap, P));
            (null == l || l.resetRequestCache(), (globalThis.__incrementalCache = l));
            let m = async ({
                span: a,
                postponed: d,
                fallbackRouteParams: e,
                renderOperation: f,
                allowEmptyStaticShell: h,
              }) => {
                var k, m;
                let n = {
                    query: ag,
                    params: ah,
                    page: X,
                    routeMatch: { resolvedPathname: as },
                    parsedRequestHeaders: (0, j.parseRequestHeaders)(b.headers, {
                      isRoutePPREnabled: aP,
                      previewModeId: null == aA ? void 0 : aA.previewModeId,
                    }),
                    sharedContext: { buildId: af, deploymentId: ay, clientAssetToken: az },
                    dev: (0, c.createDevRenderContext)(b),
                    fallbackRouteParams: e,
                    renderOpts: {
                      App: () => null,
                      Document: () => null,
                      pageConfig: {},
                      ComponentMod: bd,
                      Component: T(bd),
                      params: ah,
                      routeModule: V,
                      page: W,
                      postponed: d,
                      allowEmptyStaticShell: h,
                      serveStreamingMetadata: a_,
                      supportsDynamicResponse: "render" === f && ("string" == typeof d || a3),
                      buildManifest: aj,
                      nextFontManifest: ak,
                      reactLoadableManifest: al,
                      subresourceIntegrityManifest: ao,
                      setCacheStatus: null == au ? void 0 : au.setCacheStatus,
                      setIsrStatus: null == au ? void 0 : au.setIsrStatus,
                      setReactDebugChannel: null == au ? void 0 : au.setReactDebugChannel,
                      sendErrorsToBrowser: null == au ? void 0 : au.sendErrorsToBrowser,
                      dir: require("path").join(process.cwd(), V.relativeProjectDir),
                      isDraftMode: ar,
                      botType: aH,
                      isOnDemandRevalidate: aB,
                      isPossibleServerAction: aK,
                      assetPrefix: V.getAssetPrefixForRender(au, av.assetPrefix),
                      nextConfigOutput: av.output,
                      crossOrigin: av.crossOrigin,
                      trailingSlash: av.trailingSlash,
                      images: av.images,
                      previewProps: aA,
                      enableTainting: av.experimental.taint,
                      reactMaxHeadersLength: av.reactMaxHeadersLength,
                      multiZoneDraftMode: Q,
                      prefetchHints: aq,
                      notFoundParams:
                        (V.isDev ? (0, g.getRequestMeta)(b, "devNotFoundParams") : void 0) ??
                        (null == (k = ap.dynamicRoutes[X]) ? void 0 : k.notFoundParams) ??
                        ((null == (m = ap.dynamicRoutes[X]) ? void 0 : m.fallback) === !1 ? Y : void 0),
                      incrementalCache: l,
                      cacheLifeProfiles: av.cacheLife,
                      staticPageGenerationTimeout: av.staticPageGenerationTimeout,
                      basePath: av.basePath,
                      serverActions: av.experimental.serverActions,
                      logServerFunctions: "object" == typeof av.logging && !!av.logging.serverFunctions,
                      ...(aQ || aR || aS ? { isBuildTimePrerendering: !0, isDebugDynamicAccesses: aR } : {}),
                      cacheComponents: !!av.cacheComponents,
                      partialPrefetching: av.partialPrefetching,
                      isFallbackUpgradeable: !!av.partialPrefetching && a4.length > 0,
                      validationLevel: av.experimental.instantInsights.validationLevel,
                      experimental: {
                        isRoutePPREnabled: aP,
                        expireTime: av.expireTime,
                        staleTimes: av.experimental.staleTimes,
                        dynamicOnHover: !!av.experimental.dynamicOnHover,
                        optimisticRouting: !!av.experimental.optimisticRouting,
                        parallelRouteMetadata: !!av.experimental.parallelRouteMetadata,
                        inlineCss: !!av.experimental.inlineCss,
                        prefetchInlining: av.experimental.prefetchInlining ?? !1,
                        authInterrupts: !!av.experimental.authInterrupts,
                        reactBrowserBailout: !!av.experimental.reactBrowserBailout,
                        serverComponentsHmrCancellation: !!av.experimental.serverComponentsHmrCancellation,
                        useCacheTimeout: av.experimental.useCacheTimeout,
                        durableUseCacheEntries: !!av.experimental.durableUseCacheEntries,
                        cachedNavigations: av.experimental.cachedNavigations ?? !1,
                        clientTraceMetadata: av.experimental.clientTraceMetadata || [],
                        clientParamParsingOrigins: av.experimental.clientParamParsingOrigins,
                        maxPostponedStateSizeBytes: (0, E.parseMaxPostponedStateSize)(
                          av.experimental.maxPostponedStateSize,
                        ),
                        disableResumeDataCacheCompression: av.experimental.disableResumeDataCacheCompression ?? !1,
                        exposeTestingApi: aN,
                      },
                      waitUntil: s.waitUntil,
                      onClose: (a) => {
                        r.on("close", a);
                      },
                      onAfterTaskError: () => {},
                      onInstrumentationRequestError: (a, c, d) => V.onRequestError(b, a, c, d, au),
                      err: (0, g.getRequestMeta)(b, "invokeError"),
                    },
                  },
                  o = await i(a, n, f);
                if ("error" in o) return ((b.fetchMetrics = o.result.metadata.fetchMetrics), o);
                let { metadata: p } = o,
                  { cacheControl: q, headers: t = {}, fetchTags: u, fetchMetrics: v } = p;
                if (
                  (q && !1 !== q.revalidate && q.revalidate > 0 && void 0 === q.expire && (q.expire = av.expireTime),
                  u && (t[z.NEXT_CACHE_TAGS_HEADER] = u),
                  (b.fetchMetrics = v),
                  a1 && (null == q ? void 0 : q.revalidate) === 0 && !V.isDev && !aP)
                ) {
                  let a = p.staticBailoutInfo,
                    b =
                      Error(`Page changed from static to dynamic at runtime ${as}${(null == a ? void 0 : a.description) ? `, reason: ${a.description}` : ""}
see more here https://nextjs.org/docs/messages/app-static-to-dynamic-error`);
                  if (null == a ? void 0 : a.stack) {
                    let c = a.stack;
                    b.stack = b.message + c.substring(c.indexOf("\n"));
                  }
                  throw b;
                }
                return {
                  value: {
                    kind: w.CachedRouteKind.APP_PAGE,
                    html: o,
                    headers: t,
                    rscData: p.flightData,
                    postponed: p.postponed,
                    status: p.statusCode,
                    segmentData: p.segmentData,
                  },
                  cacheControl: q,
                };
              },
              n = async ({
                hasResolved: a,
                previousCacheEntry: c,
                isRevalidating: f,
                span: h,
                forceStaticRender: i = !1,
              }) => {
                let j = !1 === V.isDev,
                  k = a || r.writableEnded,
                  p = (a) =>
                    V.onRequestError(
                      b,
                      a,
                      {
                        routerKind: "App Router",
                        routePath: W,
                        routeType: "render",
                        revalidateReason: (0, e.getRevalidateReason)({
                          isStaticGeneration: a1,
                          isOnDemandRevalidate: aB,
                        }),
                      },
                      !1,
                      au,
                    );
                try {
                  var q;
                  let e;
                  if (aB && at && !c && !P)
                    return (
                      (null == au ? void 0 : au.render404)
                        ? await au.render404(b, r)
                        : ((r.statusCode = 404), r.end("This page could not be found")),
                      null
                    );
                  if (
                    (aD && (e = (0, x.parseFallbackField)(aD.fallback)),
                    e === x.FallbackMode.NOT_FOUND && aF && (e = x.FallbackMode.BLOCKING_STATIC_RENDER),
                    !av.partialPrefetching ||
                      (null == aD ? void 0 : aD.fallback) !== null ||
                      aX ||
                      aD.isExplicitlyBlocking ||
                      a6 ||
                      a7 ||
                      !(a4.length > 0) ||
                      (e = x.FallbackMode.PRERENDER),
                    e !== x.FallbackMode.PRERENDER || (aP ? a_ : !aH) || (e = x.FallbackMode.BLOCKING_STATIC_RENDER),
                    (null == c ? void 0 : c.isStale) === -1 && (aB = !0),
                    aB && e !== x.FallbackMode.NOT_FOUND && (e = x.FallbackMode.BLOCKING_STATIC_RENDER),
                    (j || i || aT) &&
                      !P &&
                      e !== x.FallbackMode.BLOCKING_STATIC_RENDER &&
                      bc &&
                      !k &&
                      !ar &&
                      ai &&
                      (j || !aF) &&
                      aP &&
                      (av.cacheComponents ? !aY : !aJ))
                  ) {
                    let c,
                      e = j && "string" == typeof (null == aD ? void 0 : aD.fallback) ? aD.fallback : X;
                    ((c = j
                      ? (null == aD ? void 0 : aD.fallbackRouteParams)
                        ? (0, o.createOpaqueFallbackRouteParams)(aD.fallbackRouteParams)
                        : aS
                          ? (0, o.getFallbackRouteParams)(X, V)
                          : null
                      : aS
                        ? (0, o.getFallbackRouteParams)(X, V)
                        : aQ
                          ? ((0, g.getRequestMeta)(b, "fallbackRouteParams") ?? null)
                          : null),
                      aQ && (0, g.addRequestMeta)(b, "stagedFallbackParams", c));
                    let f = await V.handleResponse({
                      cacheKey: e,
                      req: b,
                      nextConfig: av,
                      routeKind: d.RouteKind.APP_PAGE,
                      isFallback: !0,
                      previewProps: aA,
                      prerenderManifest: ap,
                      isRoutePPREnabled: aP,
                      responseGenerator: async () =>
                        m({
                          span: h,
                          postponed: void 0,
                          fallbackRouteParams: c,
                          renderOperation: "prerender",
                          allowEmptyStaticShell: aO || void 0,
                        }),
                      waitUntil: s.waitUntil,
                      isMinimalMode: P,
                    });
                    if (null === f || "error" in f) return f;
                    if (f)
                      return (
                        !P &&
                          aP &&
                          av.partialPrefetching &&
                          a4.length > 0 &&
                          ba &&
                          l &&
                          !aB &&
                          !aS &&
                          !aN &&
                          !aO &&
                          (0, K.scheduleOnNextTick)(async () => {
                            let c = V.getResponseCache(b);
                            try {
                              let b = await c.revalidate(
                                ba,
                                l,
                                aP,
                                !1,
                                (a) =>
                                  m({
                                    span: a.span,
                                    postponed: void 0,
                                    fallbackRouteParams:
                                      a5.length > 0 ? (0, o.createOpaqueFallbackRouteParams)(a5) : null,
                                    renderOperation: "prerender",
                                  }),
                                null,
                                a,
                                s.waitUntil,
                              );
                              if (null !== b && "error" in b) throw b.error;
                            } catch (a) {
                              console.error("Error revalidating the page in the background", a);
                            }
                          }),
                        delete f.cacheControl,
                        f
                      );
                  }
                  let t = aB || f || !aU ? void 0 : aU,
                    v = !1;
                  if (a2 && !P && l && (aY || aK) && !i) {
                    let c = a9 ?? as,
                      d = await l.get(c, {
                        kind: w.IncrementalCacheKind.APP_PAGE,
                        route: V.cacheOwner,
                        isRoutePPREnabled: !0,
                        isFallback: !1,
                      });
                    d &&
                      d.value &&
                      d.value.kind === w.CachedRouteKind.APP_PAGE &&
                      ((t = d.value.postponed),
                      (v = void 0 === t),
                      d &&
                        (-1 === d.isStale || !0 === d.isStale) &&
                        (0, K.scheduleOnNextTick)(async () => {
                          let d = V.getResponseCache(b);
                          try {
                            let b = await d.revalidate(
                              c,
                              l,
                              aP,
                              !1,
                              (a) => n({ ...a, forceStaticRender: !0 }),
                              null,
                              a,
                              s.waitUntil,
                            );
                            if (null !== b && "error" in b) throw b.error;
                          } catch (a) {
                            console.error("Error revalidating the page in the background", a);
                          }
                        }));
                  }
                  if ((aQ || aR) && void 0 !== t)
                    return {
                      cacheControl: { revalidate: 1, expire: void 0 },
                      value: {
                        kind: w.CachedRouteKind.APP_PAGE,
                        html: y.default.fromStatic("", aJ ? u.RSC_CONTENT_TYPE_HEADER : z.HTML_CONTENT_TYPE_HEADER),
                        rscData: void 0,
                        postponed: t,
                        segmentData: void 0,
                        headers: void 0,
                        status: void 0,
                      },
                    };
                  let A =
                      P && !V.isDev && ai && (null == aD ? void 0 : aD.fallbackRouteParams)
                        ? (0, o.getPlaceholderFallbackRouteParams)(ah, aD.fallbackRouteParams)
                        : null,
                    B = A && A.length > 0 ? A : null == aD ? void 0 : aD.fallbackRouteParams,
                    C = null != A && A.length > 0,
                    D = null;
                  if (av.cacheComponents && (null == aD ? void 0 : aD.fallbackRouteParams)) {
                    let a = (0, g.getRequestMeta)(b, "resolvedRouteParamKeys");
                    a && a.size > 0 && (D = aD.fallbackRouteParams.filter((b) => !a.has(b.paramName)));
                  }
                  let E =
                    ((j && (0, g.getRequestMeta)(b, "renderFallbackShell")) || C || (aQ && !aF)) && B
                      ? (0, o.createOpaqueFallbackRouteParams)(B)
                      : D &&
                          D.length > 0 &&
                          D.length < ((null == aD || null == (q = aD.fallbackRouteParams) ? void 0 : q.length) ?? 0)
                        ? (0, o.createOpaqueFallbackRouteParams)(D)
                        : !P && (bb || (i && null !== a9)) && a5.length > 0
                          ? (0, o.createOpaqueFallbackRouteParams)(a5)
                          : aS
                            ? (0, o.getFallbackRouteParams)(X, V)
                            : null;
                  if ((j || aQ) && av.cacheComponents) {
                    let a;
                    ((a = C
                      ? (0, o.createOpaqueFallbackRouteParams)(A)
                      : aQ
                        ? E
                        : v || aF
                          ? null
                          : t && (null == aD ? void 0 : aD.fallbackRouteParams)
                            ? (0, o.createOpaqueFallbackRouteParams)(aD.fallbackRouteParams)
                            : aD
                              ? (0, o.getStagedFallbackParams)(aD)
                              : null),
                      (0, g.addRequestMeta)(b, "stagedFallbackParams", a));
                  }
                  let F = !i && !aT && (a3 || aK),
                    G = await m({
                      span: h,
                      postponed: t,
                      fallbackRouteParams: E,
                      renderOperation: F ? "render" : "prerender",
                      allowEmptyStaticShell: aO || void 0,
                    });
                  return ("error" in G && a && (await p(G.error)), G);
                } catch (b) {
                  throw (a && (await p(b)), b);
                }
              },
              p = (a) => {
                var c;
                let d = a2
                  ? ((0, g.getRequestMeta)(b, "onCacheEntryV2") ?? (0, g.getRequestMeta)(b, "onCacheEntry"))
                  : (0, g.getRequestMeta)(b, "onCacheEntry");
                if (!d) return !1;
                let e = (0, g.getRequestMeta)(b, "initURL") ?? b.url;
                return d(a, { url: e ? ((null == (c = (0, G.parseUrl)(e)) ? void 0 : c.pathname) ?? e) : void 0 });
              },
              q = (a, c, d) => {
                let e = new TransformStream();
                (a.push(e.readable),
                  av.cacheComponents &&
                    (null == aD ? void 0 : aD.fallbackRouteParams) &&
                    (0, g.addRequestMeta)(
                      b,
                      "stagedFallbackParams",
                      (0, o.createOpaqueFallbackRouteParams)(aD.fallbackRouteParams),
                    ),
                  m({ span: d, postponed: c, fallbackRouteParams: null, renderOperation: "render" })
                    .then(async (a) => {
                      var b, c;
                      if (!a) throw Error("Invariant: expected a result to be returned");
                      if ("error" in a) throw a.error;
                      if ((null == (b = a.value) ? void 0 : b.kind) !== w.CachedRouteKind.APP_PAGE)
                        throw Error(
                          `Invariant: expected a page response, got ${null == (c = a.value) ? void 0 : c.kind}`,
                        );
                      await a.value.html.pipeTo(e.writable);
                    })
                    .catch((a) => {
                      e.writable.abort(a).catch((a) => {
                        console.error("couldn't abort transformer", a);
                      });
                    }));
              },
              t = async (a) => {
                var c, h, i, j;
                let k,
                  l = V.isDev && !aT && (0, g.getRequestMeta)(b, "devParamMatchingRejected");
                if (!P && !ar && !aK && ai && (l || ((null == aD ? void 0 : aD.fallback) === !1 && !aF))) {
                  if (av.adapterPath) return await bg();
                  throw new C.NoFallbackError();
                }
                let m = await V.handleResponse({
                  cacheKey: ba,
                  responseGenerator: (b) => n({ span: a, ...b }),
                  routeKind: d.RouteKind.APP_PAGE,
                  isOnDemandRevalidate: aB,
                  isRoutePPREnabled: aP,
                  req: b,
                  nextConfig: av,
                  previewProps: aA,
                  prerenderManifest: ap,
                  waitUntil: s.waitUntil,
                  isMinimalMode: P,
                });
                if (null !== m && "error" in m) {
                  if (r.headersSent || r.writableEnded) throw m.error;
                  let c = () => {
                      let a = V.onRequestError(
                        b,
                        m.error,
                        {
                          routerKind: "App Router",
                          routePath: W,
                          routeType: "render",
                          revalidateReason: (0, e.getRevalidateReason)({
                            isStaticGeneration: a1,
                            isOnDemandRevalidate: aB,
                          }),
                        },
                        !1,
                        au,
                      ).catch((a) => {
                        console.error(a);
                      });
                      null == s.waitUntil || s.waitUntil.call(s, a);
                    },
                    { result: d } = m;
                  for (let [a, b] of Object.entries(d.metadata.headers ?? {}))
                    void 0 !== b && r.appendHeader(a, "number" == typeof b ? b.toString() : b);
                  ((r.statusCode = 500),
                    null == a || a.setAttributes({ "http.status_code": 500, "next.rsc": aJ, "error.type": "500" }),
                    null == a || a.setStatus({ code: f.SpanStatusCode.ERROR }),
                    r.removeHeader("x-nextjs-cache"),
                    r.setHeader("Cache-Control", "private, no-cache, no-store, max-age=0, must-revalidate"));
                  let g = d;
                  if (aJ) g = y.default.fromStatic("", u.RSC_CONTENT_TYPE_HEADER);
                  else if ("string" == typeof d.metadata.postponed) {
                    if (
                      await p({
                        value: {
                          kind: w.CachedRouteKind.APP_PAGE,
                          html: d,
                          rscData: d.metadata.flightData,
                          postponed: d.metadata.postponed,
                          status: 500,
                          headers: void 0,
                          segmentData: void 0,
                        },
                        cacheControl: { revalidate: 0, expire: void 0 },
                      })
                    )
                      return (c(), null);
                    if (P) throw m.error;
                    q(
                      (g = y.default.fromStatic(d.toUnchunkedString(), z.HTML_CONTENT_TYPE_HEADER)),
                      d.metadata.postponed,
                      a,
                    );
                  }
                  return (
                    c(),
                    (0, B.sendRenderResult)({
                      req: b,
                      res: r,
                      result: g,
                      generateEtags: !1,
                      poweredByHeader: av.poweredByHeader,
                      cacheControl: void 0,
                    })
                  );
                }
                if (
                  (ar && r.setHeader("Cache-Control", "private, no-cache, no-store, max-age=0, must-revalidate"),
                  V.isDev && r.setHeader("Cache-Control", "no-store"),
                  !m)
                ) {
                  if (ba) throw Error("invariant: cache entry required but not generated");
                  return null;
                }
                if ((null == (c = m.value) ? void 0 : c.kind) !== w.CachedRouteKind.APP_PAGE)
                  throw Error(
                    `Invariant app-page handler received invalid cache entry ${null == (i = m.value) ? void 0 : i.kind}`,
                  );
                let o = "string" == typeof m.value.postponed,
                  t = (a) => {
                    if (!o) return;
                    let c = (0, M.createTurbopackBootstrapScriptStreamForPage)(
                      aj,
                      W,
                      (0, N.getScriptNonceFromHeaders)(b.headers),
                    );
                    c && a.push(c);
                  };
                (aJ && !aK && ay && r.setHeader(z.NEXT_NAV_DEPLOYMENT_ID_HEADER, ay),
                  a1 &&
                    !aY &&
                    (!o || aI) &&
                    (P ||
                      r.setHeader(
                        "x-nextjs-cache",
                        aB ? "REVALIDATED" : m.isMiss ? "MISS" : m.isStale ? "STALE" : "HIT",
                      ),
                    r.setHeader(u.NEXT_IS_PRERENDER_HEADER, "1")));
                let { value: v } = m;
                if (aV) k = { revalidate: 0, expire: void 0 };
                else if (aY) k = { revalidate: 0, expire: void 0 };
                else if (!V.isDev)
                  if (ar) k = { revalidate: 0, expire: void 0 };
                  else if (a1) {
                    if (m.cacheControl)
                      if ("number" == typeof m.cacheControl.revalidate) {
                        if (m.cacheControl.revalidate < 1)
                          throw Error(`Invalid revalidate configuration provided: ${m.cacheControl.revalidate} < 1`);
                        k = { revalidate: m.cacheControl.revalidate, expire: m.cacheControl.expire };
                      } else k = { revalidate: z.CACHE_ONE_YEAR_SECONDS, expire: void 0 };
                  } else r.getHeader("Cache-Control") || (k = { revalidate: 0, expire: void 0 });
                if (
                  ((m.cacheControl = k),
                  "string" == typeof a$ &&
                    (null == v ? void 0 : v.kind) === w.CachedRouteKind.APP_PAGE &&
                    v.segmentData)
                ) {
                  r.setHeader(u.NEXT_DID_POSTPONE_HEADER, "2");
                  let a = null == (j = v.headers) ? void 0 : j[z.NEXT_CACHE_TAGS_HEADER];
                  P && a1 && a && "string" == typeof a && r.setHeader(z.NEXT_CACHE_TAGS_HEADER, a);
                  let c = v.segmentData.get(a$);
                  return void 0 !== c
                    ? (0, B.sendRenderResult)({
                        req: b,
                        res: r,
                        generateEtags: av.generateEtags,
                        poweredByHeader: av.poweredByHeader,
                        result: y.default.fromStatic(c, u.RSC_CONTENT_TYPE_HEADER),
                        cacheControl: m.cacheControl,
                      })
                    : ((r.statusCode = 404),
                      (0, B.sendRenderResult)({
                        req: b,
                        res: r,
                        generateEtags: av.generateEtags,
                        poweredByHeader: av.poweredByHeader,
                        result: y.default.EMPTY,
                        cacheControl: m.cacheControl,
                      }));
                }
                if (!aQ && (await p(m))) return null;
                if (v.headers) {
                  let a = { ...v.headers };
                  for (let [b, c] of ((P && a1) || delete a[z.NEXT_CACHE_TAGS_HEADER], Object.entries(a)))
                    if (void 0 !== c)
                      if (Array.isArray(c)) for (let a of c) r.appendHeader(b, a);
                      else ("number" == typeof c && (c = c.toString()), r.appendHeader(b, c));
                }
                let x = null == (h = v.headers) ? void 0 : h[z.NEXT_CACHE_TAGS_HEADER];
                if (
                  (P && a1 && x && "string" == typeof x && r.setHeader(z.NEXT_CACHE_TAGS_HEADER, x),
                  !v.status || (aJ && aP) || (r.statusCode = v.status),
                  !P && v.status && I.RedirectStatusCode[v.status] && aJ && (r.statusCode = 200),
                  o && !aY && r.setHeader(u.NEXT_DID_POSTPONE_HEADER, "1"),
                  aJ && !ar)
                ) {
                  if (void 0 === v.rscData) {
                    if (v.html.contentType !== u.RSC_CONTENT_TYPE_HEADER)
                      if (av.cacheComponents)
                        return (
                          (r.statusCode = 404),
                          (0, B.sendRenderResult)({
                            req: b,
                            res: r,
                            generateEtags: av.generateEtags,
                            poweredByHeader: av.poweredByHeader,
                            result: y.default.EMPTY,
                            cacheControl: m.cacheControl,
                          })
                        );
                      else throw new J.InvariantError(`Expected RSC response, got ${v.html.contentType}`);
                    return (0, B.sendRenderResult)({
                      req: b,
                      res: r,
                      generateEtags: av.generateEtags,
                      poweredByHeader: av.poweredByHeader,
                      result: v.html,
                      cacheControl: m.cacheControl,
                    });
                  }
                  return (0, B.sendRenderResult)({
                    req: b,
                    res: r,
                    generateEtags: av.generateEtags,
                    poweredByHeader: av.poweredByHeader,
                    result: y.default.fromStatic(v.rscData, u.RSC_CONTENT_TYPE_HEADER),
                    cacheControl: m.cacheControl,
                  });
                }
                let D = v.html;
                if (aO && aQ) {
                  if ("string" == typeof v.postponed && H.isEmptyHTMLPrelude(v.postponed)) {
                    if (!0 === V.isDev)
                      throw Error(`The Navigation Inspector was active, but you attempted to load a blocking route. Reload the page to reset the inspector.

To identify why this route is blocking, refer to the Instant Navigation docs: https://preview.nextjs.org/docs/app/guides/instant-navigation`);
                    let a = `<!DOCTYPE html><html><head><meta charSet="utf-8"/></head><body><script>document.cookie="${u.NEXT_INSTANT_TEST_COOKIE}=; Path=/; Max-Age=0"</script><p>The Navigation Inspector was active, but you attempted to load a blocking route. Reload the page to reset the inspector.</p><p>To identify why this route is blocking, refer to the <a href="https://preview.nextjs.org/docs/app/guides/instant-navigation">Instant Navigation docs</a>.</p></body></html>`;
                    return (0, B.sendRenderResult)({
                      req: b,
                      res: r,
                      generateEtags: av.generateEtags,
                      poweredByHeader: av.poweredByHeader,
                      result: y.default.fromStatic(a, z.HTML_CONTENT_TYPE_HEADER),
                      cacheControl: { revalidate: 0, expire: void 0 },
                    });
                  }
                  return (
                    t(D),
                    D.push(
                      new ReadableStream({
                        start(a) {
                          (a.enqueue(A.ENCODED_TAGS.CLOSED.BODY_AND_HTML), a.close());
                        },
                      }),
                    ),
                    (0, B.sendRenderResult)({
                      req: b,
                      res: r,
                      generateEtags: av.generateEtags,
                      poweredByHeader: av.poweredByHeader,
                      result: D,
                      cacheControl: { revalidate: 0, expire: void 0 },
                    })
                  );
                }
                return !o || P || aJ
                  ? (0, B.sendRenderResult)({
                      req: b,
                      res: r,
                      generateEtags: av.generateEtags,
                      poweredByHeader: av.poweredByHeader,
                      result: D,
                      cacheControl: m.cacheControl,
                    })
                  : (aQ || aR
                      ? (t(D),
                        D.push(
                          new ReadableStream({
                            start(a) {
                              (a.enqueue(A.ENCODED_TAGS.CLOSED.BODY_AND_HTML), a.close());
                            },
                          }),
                        ))
                      : q(D, v.postponed, a),
                    (0, B.sendRenderResult)({
                      req: b,
                      res: r,
                      generateEtags: av.generateEtags,
                      poweredByHeader: av.poweredByHeader,
                      result: D,
                      cacheControl: { revalidate: 0, expire: void 0 },
                    }));
              };
            return await t(R);
          } catch (a) {
            throw (
              aO && !r.headersSent && r.setHeader("Set-Cookie", `${u.NEXT_INSTANT_TEST_COOKIE}=; Path=/; Max-Age=0`),
              a instanceof C.NoFallbackError ||
                (await V.onRequestError(
                  b,
                  a,
                  {
                    routerKind: "App Router",
                    routePath: W,
                    routeType: "render",
                    revalidateReason: (0, e.getRevalidateReason)({ isStaticGeneration: a1, isOnDemandRevalidate: aB }),
                  },
                  !1,
                  au,
                )),
              a
            );
          }
        }
        return { __next_app__: U, routeModule: V, handler: Z };
      },
    ]);
  },
  2029,
  function (a) {
    a.n(a.i(14575));
  },
  83076,
  function (a) {
    a.n(a.i(8706));
  },
  83304,
  function (a) {
    a.n(a.i(14472));
  },
  11363,
  function (a) {
    a.n(a.i(55137));
  },
  53857,
  function (a) {
    a.n(a.i(1824));
  },
  65989,
  function (a) {
    a.n(a.i(33635));
  },
  53206,
  function (a) {
    a.n(a.i(27618));
  },
  30094,
  function (a) {
    a.n(a.i(71290));
  },
  60693,
  function (a) {
    a.n(a.i(74334));
  },
  6775,
  function (a) {
    a.n(a.i(12576));
  },
  92534,
  function (a) {
    a.n(a.i(26527));
  },
  78790,
  function (a) {
    a.n(a.i(72306));
  },
  23276,
  function (a) {
    a.n(a.i(3204));
  },
  37907,
  function (a) {
    a.n(a.i(97225));
  },
  86053,
  function (a) {
    a.n(a.i(59264));
  },
  10275,
  function (a) {
    a.n(a.i(93227));
  },
  99813,
  function (a) {
    a.n(a.i(55209));
  },
  3655,
  function (a) {
    a.n(a.i(6783));
  },
  5477,
  function (a) {
    a.n(a.i(81390));
  },
  91077,
  function (a) {
    a.n(a.i(51601));
  },
  39519,
  function (a) {
    a.n(a.i(32392));
  },
  11648,
  function (a) {
    a.n(a.i(36336));
  },
  46850,
  function (a) {
    a.n(a.i(28249));
  },
  63437,
  function (a) {
    a.n(a.i(50477));
  },
  33682,
  function (a) {
    a.n(a.i(94225));
  },
  50163,
  function (a) {
    a.n(a.i(71246));
  },
  18938,
  function (a) {
    a.n(a.i(60259));
  },
  9959,
  function (a) {
    a.n(a.i(20283));
  },
  4953,
  function (a) {
    a.n(a.i(92886));
  },
  28696,
  function (a) {
    a.n(a.i(7315));
  },
  68170,
  (a, b, c) => {
    b.exports = a.r(18622);
  },
  34085,
  function (a) {
    a.n(a.i(42561));
  },
  68939,
  function (a) {
    a.n(a.i(77337));
  },
  72572,
  function (a) {
    a.n(a.i(19516));
  },
  10646,
  function (a) {
    a.n(a.i(73508));
  },
  98829,
  function (a) {
    a.n(a.i(68909));
  },
  61657,
  function (a) {
    a.n(a.i(47990));
  },
  21203,
  function (a) {
    a.n(a.i(31571));
  },
  24675,
  function (a) {
    a.n(a.i(43043));
  },
  66601,
  function (a) {
    a.n(a.i(12231));
  },
  40489,
  function (a) {
    a.n(a.i(21308));
  },
  71048,
  (a, b, c) => {
    "use strict";
    function d(a) {
      return a;
    }
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      Object.defineProperty(c, "instrumentModuleGetter", {
        enumerable: !0,
        get: function () {
          return d;
        },
      }));
  },
];

//# sourceMappingURL=%5Broot-of-the-server%5D__0t6zkvpixujkl._.js.map
