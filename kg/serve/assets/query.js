// The query page. Nothing is asked of any other host: the completers that ask prefix.cc and LOV are off.
"use strict";
const endpoint = location.origin + "/sparql";
Yasgui.Yasqe.defaults.autocompleters = ["variables"];
Yasgui.Yasqe.defaults.prefixCcApi = "/queries.json";
Yasgui.Yasqe.defaults.value = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\nSELECT ?who ?label WHERE { ?who skos:prefLabel ?label } LIMIT 20";
Yasgui.defaults.endpointCatalogueOptions.getData = () => [{ endpoint }];
const page = new Yasgui(document.getElementById("yasgui"), {
  requestConfig: { endpoint },
  copyEndpointOnNewTab: false,
  persistenceId: null,
  populateFromUrl: false,
});
fetch("/queries.json").then((answer) => answer.json()).then((queries) => {
  const list = document.getElementById("named");
  for (const query of queries) list.add(new Option(query.question, query.name));
  list.onchange = () => {
    const chosen = queries.find((query) => query.name === list.value);
    if (chosen) page.addTab(true, { name: chosen.name, yasqe: { value: chosen.text } });
  };
});
