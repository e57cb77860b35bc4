# ./dev help
cat <<'END'
./dev up [--no-fleet] [--port N] [--data DIR] [--terminals N] [--plain] [-- SETTINGS]
                     build what changed and start the platform with its demonstration prefecture
                       --no-fleet  without the simulated terminals      --plain  without demonstration data and accounts
                       --port N    web port (8080)                      --data   where data are kept (./data)
                       -- SETTINGS passed on, e.g. -- --sayram.database.mode=server
./dev check          format, static analysis, quick tests: what to run before a commit
./dev test           everything: all tests, the web's, the story in a real browser (CI runs this)
./dev decode gb26875|jt808   read hex frames line by line, print their meaning as JSON lines
./dev fleet [...]    only the simulated terminals, against a platform that runs ('./dev fleet --help')
./dev bench [sensor|alarm|readings|start|dispatch]   measure; prints figures and ratios
./dev soak           the faults of the tests in number: ./dev soak ROUNDS (20)
./dev import-roads FILE   replace the road network by an OpenStreetMap extract (.osm.pbf, .osm.gz, .osm)
./dev verify-log     prove the operations log up to its last signed anchor
./dev backup FILE    a consistent copy of the whole database in one file; works while the platform runs
./dev restore FILE   read it back into an empty database (platform stopped)
./dev reset [--yes]  delete ./data after asking
./dev help           this page

Needs JDK 25, Maven 3.8 and Node 20.19 or newer; the database comes along. SAYRAM_DATA names another data directory.
END
