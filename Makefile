# Everything a developer or operator does with the project. Each verb is a short script in scripts/.

.PHONY: run test check bench format lint

run:     ## build the release and open the page on http://127.0.0.1:8080
	@scripts/run

test:    ## set up, build, run every test; the last line is the sum
	@scripts/test

check:   ## what must hold before a commit: format, then every test
	@scripts/lint
	@scripts/test

bench:   ## measure reading and checking
	@scripts/bench

format:  ## put the sources into the format of the house
	@scripts/format

lint:    ## say where the sources are not in that format
	@scripts/lint
