(function () {
  var d = document;
  function get(id) { return d.getElementById(id); }
  function each(css, act) { [].forEach.call(d.querySelectorAll(css), act); }
  function pressed(b) { return b.getAttribute('aria-pressed') === 'true'; }
  function flip(b) { b.setAttribute('aria-pressed', !pressed(b)); }
  function on(e, type, act) { e.addEventListener(type, act); }

  each('.scripted', function (e) { e.hidden = false; });

  each('[data-copies]', function (b) {
    var text = get(b.dataset.copies).textContent, word = b.textContent;
    function copied() {
      b.textContent = b.dataset.copied;
      setTimeout(function () { b.textContent = word; }, 2000);
    }
    function select() {
      var area = d.createElement('textarea');
      area.value = text;
      d.body.appendChild(area).select();
      if (d.execCommand('copy')) copied();
      area.remove();
      b.focus();
    }
    on(b, 'click', function () {
      if (navigator.clipboard) navigator.clipboard.writeText(text).then(copied, select);
      else select();
    });
  });

  var query = get('filter'), still = get('still-only'), open = get('open-all'), hits = get('hits'), rows = [];
  function filter() {
    var words = query.value.toLowerCase().split(/\s+/), n = 0, all = 0;
    rows.forEach(function (r) {
      var hit = words.every(function (w) { return r.text.indexOf(w) >= 0; });
      if (r.e.id) {
        if (pressed(still) && r.e.dataset.status !== 'still-failing') hit = false;
        all++;
        n += hit;
      }
      r.e.hidden = !hit;
    });
    hits.textContent = hits.dataset.text.replace('{n}', n).replace('{all}', all);
  }
  if (query) {
    each('.finding,.brief tr[id],.events tbody tr', function (e) {
      rows.push({ e: e, text: e.textContent.toLowerCase() });
    });
    on(query, 'input', filter);
    on(still, 'click', function () { flip(still); filter(); });
    on(open, 'click', function () {
      flip(open);
      each('.finding details', function (e) { e.open = pressed(open); });
    });
    filter();
  }

  function reveal() {
    var e = get(location.hash.slice(1)), details = e && e.querySelector('details');
    if (details) details.open = true;
  }
  on(window, 'hashchange', reveal);
  reveal();
})();
