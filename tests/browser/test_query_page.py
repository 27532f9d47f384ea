"""The query page in a real browser: the editor, a named question, an answer, and no other host asked."""

from tests.serve.running import HEAD, serving

GRAPH = (
    HEAD
    + '@prefix skos: <http://www.w3.org/2004/02/skos/core#> . id:arica a gp:City ; skos:prefLabel "Arica <b>del Norte</b>" .'
)


def test_a_question_is_answered_and_nobody_else_is_asked(browser, tmp_path):
    (tmp_path / "graph.ttl").write_text(GRAPH, encoding="utf-8")
    asked, wrong = [], []
    with serving(tmp_path, "workers = 1") as url:
        context = browser.new_context()
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
        page.goto(f"{url}/query")
        page.locator(".yasqe .CodeMirror").first.wait_for()
        page.locator(".yasqe_queryButton").first.click()
        page.get_by_text("Arica <b>del Norte</b>").first.wait_for()
        options = page.locator("#named option").all_text_contents()
        assert any("accused" in option for option in options)
        page.select_option("#named", "accusations")
        page.wait_for_function("document.querySelectorAll('.tabsList .tab').length > 1")
        text = page.locator(".tabPanel.active .CodeMirror").first.evaluate("element => element.CodeMirror.getValue()")
        assert "VALUES ?from" in text
        assert text.index("# Who accused") < text.index("PREFIX gp:") < text.index("SELECT")
        page.locator(".tabPanel.active .yasqe_queryButton").click()
        page.locator(".tabPanel.active .yasr_results table, .tabPanel.active .yasr_response_chip").first.wait_for()
        assert page.locator(".parseErrorIcon:visible").count() == 0  # the editor knows every prefix
        for width in (1280, 400):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.goto(f"{url}/sparql")  # a browser at the endpoint is sent to the page
        assert page.url == f"{url}/query"
        context.close()
    assert [address for address in asked if not address.startswith((url, "data:"))] == []
    assert wrong == []
