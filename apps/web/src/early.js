/* oxlint-disable -- the rules want what old browsers do not understand */
// Runs before anything is drawn, and in any browser at all: old JavaScript, that asks before it uses anything. It gives the page
// its colours and its direction, so that nothing flashes, and says so where the page cannot run.
(function () {
  var root = document.documentElement;

  function read(storage, key) {
    try {
      return window[storage].getItem(key);
    } catch (_) {
      return null; // the browser keeps nothing: the page does without
    }
  }

  function understands() {
    try {
      new RegExp("(?<=a)\\p{L}", "u");
      return (
        typeof window.structuredClone === "function" &&
        typeof Object.hasOwn === "function" &&
        window.CSS.supports("height", "1dvh")
      );
    } catch (_) {
      return false;
    }
  }

  var theme = read("localStorage", "tidings.theme");
  if (theme === "light" || theme === "dark") {
    root.setAttribute("data-theme", theme);
    // Queried now: they stand above this script.
    var metas = document.querySelectorAll("meta[name=theme-color]");
    for (var i = 0; i < metas.length; i += 1) {
      metas[i].setAttribute("media", metas[i].getAttribute("data-of") === theme ? "all" : "not all");
    }
  }

  var language = read("localStorage", "tidings.language") || navigator.language || "en";
  if (/^ar\b/i.test(language)) root.setAttribute("dir", "rtl");
  var isKnown = read("localStorage", "tidings.session") || read("sessionStorage", "tidings.session");
  root.setAttribute("data-shell", isKnown ? "workspace" : "sign-in");

  function say(problem) {
    root.setAttribute("data-cannot", problem);
    var texts = document.querySelectorAll("#" + problem + " p");
    var spoken = texts[0];
    for (var i = 0; i < texts.length; i += 1) {
      var lang = texts[i].getAttribute("lang");
      if (language === lang || (language.indexOf("zh") !== 0 && language.slice(0, 2) === lang)) spoken = texts[i];
      else if (/^zh-(tw|hk|mo|hant)/i.test(language) ? lang === "zh-TW" : /^zh/i.test(language) && lang === "zh-CN")
        spoken = texts[i];
    }
    if (spoken) spoken.className = "is-spoken";
  }

  function sayOnceThere(problem) {
    if (document.readyState === "loading")
      document.addEventListener("DOMContentLoaded", function () {
        say(problem);
      });
    else say(problem);
  }

  if (!understands()) sayOnceThere("too-old");

  // A script or a style sheet that did not come. What is loaded later says so itself.
  window.addEventListener(
    "error",
    function (event) {
      var element = event.target;
      var isMissing =
        element &&
        (element.tagName === "SCRIPT" || (element.tagName === "LINK" && /stylesheet|modulepreload/.test(element.rel)));
      if (isMissing && document.querySelector(".shell") && !root.getAttribute("data-cannot"))
        sayOnceThere("not-loaded");
    },
    true,
  );
})();
