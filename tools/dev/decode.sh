# ./dev decode gb26875: hex frames in, JSON lines out; nothing else reaches the output
case ${1:-} in
  gb26875) shift ;;
  '') fail "'./dev decode' needs the name of a protocol. Known: gb26875." ;;
  *) fail "'./dev decode $1': unknown protocol. Known: gb26875." ;;
esac
build_classes engines/gb26875
exec "$JAVA" -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 \
  -cp engines/gb26875/target/classes:kernel/target/classes org.sayram.gb26875.DecodeCommand "$@"
