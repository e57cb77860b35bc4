# ./dev import-roads FILE: a real road network instead of the demonstration's
[ $# -ge 1 ] || fail "'./dev import-roads' needs the file of an OpenStreetMap extract (.osm.pbf, .osm.gz or .osm)."
file=$(here "$1")
[ -r "$file" ] || fail "'./dev import-roads $1': the file $file does not exist or cannot be read."
build_classes tools/road-import
road_import_classpath
mkdir -p "$DATA"
"$JAVA" -Xmx2g -cp "tools/road-import/target/classes:$(cat "$classpath_file")" \
  org.sayram.tools.roadimport.RoadImport "$file" "$DATA/roads"
say "The road network is in $DATA/roads; the platform reads it at its next start."
