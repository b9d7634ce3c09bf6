"""The course as pages for a browser that has no kernel; and on paper.

answering  what the course's Python answers in the browser: moves, verdicts, today's questions, the map
tables     the replies to every first move of an explorer, in a script beside the page
own_code   what of an exercise's cell is the learner's, and which exercises the browser can judge
live       the live places of a page: explorers, cards, and code that moves an explorer
scripts    the scripts and styles that make a page live
packing    the course as compiled modules; runs in the Python that will read them
kernel     that Python: Pyodide from its npm package, and the packed course
images     pictures taken out of the HTML, each stored once as a file
markup     cells of Markdown, code and printed results as HTML
cells      a notebook as the parts of a page; what answers a guess is sealed
search     what the box on every page looks into
answer_key the right answers of a chapter, for its last page on paper
pages      the templates filled in, and everything written into `_site`
paper      the chapters as PDFs

The pages know nothing of what makes an explorer live. Of every code cell they ask `live.Places` for its
`Place`s, and write each in place of the cell's output (a button for code that moves an explorer beneath the
code):

    <div class="place" id="NAME" data-front="explorer|lesson|moves" data-table="tables/CHAPTER-NAME.js">
      <script type="application/json">TRAITS</script>HTML
    </div>

`name` is unique in the page, `traits` is the state that the front end's model starts with, `html` the first
picture with its text, for browsers without JavaScript. Every page of a chapter loads `assets/live.js`, one
classic deferred script; what the table does not know is answered by `kernel/`, which starts at first touch.

A guess that was made, now or on an earlier visit, dispatches the event "guessed" on its place, and the event
bubbles: page.js opens what was sealed behind it.
"""
