module.exports = [
  49719,
  (a, b, c) => {
    b.exports = a.x("assert", () => require("assert"));
  },
  79594,
  (a, b, c) => {
    b.exports = a.x("dns", () => require("dns"));
  },
  70722,
  (a, b, c) => {
    b.exports = a.x("tty", () => require("tty"));
  },
  59269,
  (a, b, c) => {
    b.exports = JSON.parse(
      '{"acl":{"arity":-2,"flags":[],"keyStart":0,"keyStop":0,"step":0,"subcommands":{"cat":{"arity":-2,"flags":["noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"deluser":{"arity":-3,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"requestPolicy":"all_nodes","responsePolicy":"all_succeeded","step":0},"dryrun":{"arity":-4,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"genpass":{"arity":-2,"flags":["noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"getuser":{"arity":3,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"help":{"arity":2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"list":{"arity":2,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"load":{"arity":2,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"log":{"arity":-2,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"save":{"arity":2,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"requestPolicy":"all_nodes","responsePolicy":"all_succeeded","step":0},"setuser":{"arity":-3,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"requestPolicy":"all_nodes","responsePolicy":"all_succeeded","step":0},"users":{"arity":2,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"whoami":{"arity":2,"flags":["noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0}}},"append":{"arity":3,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"arcount":{"arity":2,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"ardel":{"arity":-3,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"ardelrange":{"arity":-4,"flags":["write"],"keyStart":1,"keyStop":1,"step":1},"arget":{"arity":3,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"argetrange":{"arity":4,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"argrep":{"arity":-6,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"arinfo":{"arity":-2,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"arinsert":{"arity":-3,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"arlastitems":{"arity":-3,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"arlen":{"arity":2,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"armget":{"arity":-3,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"armset":{"arity":-4,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"arnext":{"arity":2,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"arop":{"arity":-5,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"arring":{"arity":-4,"flags":["write","denyoom"],"keyStart":1,"keyStop":1,"step":1},"arscan":{"arity":-4,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"arseek":{"arity":3,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"arset":{"arity":-4,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"asking":{"arity":1,"flags":["fast"],"keyStart":0,"keyStop":0,"step":0},"auth":{"arity":-2,"flags":["noscript","loading","stale","fast","no_auth","allow_busy"],"keyStart":0,"keyStop":0,"step":0},"backup":{"arity":2,"flags":[],"keyStart":0,"keyStop":0,"step":0,"subcommands":{"abort":{"arity":2,"flags":["admin","noscript"],"keyStart":0,"keyStop":0,"step":0},"cleanup":{"arity":2,"flags":["admin","noscript"],"keyStart":0,"keyStop":0,"step":0},"help":{"arity":2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"list":{"arity":2,"flags":["admin","stale"],"keyStart":0,"keyStop":0,"step":0},"seal":{"arity":2,"flags":["admin","noscript"],"keyStart":0,"keyStop":0,"step":0},"start":{"arity":2,"flags":["admin","noscript"],"keyStart":0,"keyStop":0,"step":0},"status":{"arity":2,"flags":["admin","stale"],"keyStart":0,"keyStop":0,"step":0}}},"bgrewriteaof":{"arity":1,"flags":["admin","noscript","no_async_loading"],"keyStart":0,"keyStop":0,"step":0},"bgsave":{"arity":-1,"flags":["admin","noscript","no_async_loading"],"keyStart":0,"keyStop":0,"step":0},"bitcount":{"arity":-2,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"bitfield":{"arity":-2,"flags":["write","denyoom"],"keyStart":1,"keyStop":1,"step":1},"bitfield_ro":{"arity":-2,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"bitop":{"arity":-4,"flags":["write","denyoom"],"keyStart":2,"keyStop":-1,"step":1},"bitpos":{"arity":-3,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"blmove":{"arity":6,"flags":["write","denyoom","blocking"],"keyStart":1,"keyStop":2,"step":1},"blmovem":{"arity":-6,"flags":["write","denyoom","blocking"],"keyStart":1,"keyStop":2,"step":1},"blmpop":{"arity":-5,"flags":["write","blocking","movablekeys"],"keyStart":0,"keyStop":0,"step":0},"blpop":{"arity":-3,"flags":["write","blocking"],"keyStart":1,"keyStop":-2,"step":1},"brpop":{"arity":-3,"flags":["write","blocking"],"keyStart":1,"keyStop":-2,"step":1},"brpoplpush":{"arity":4,"flags":["write","denyoom","blocking"],"keyStart":1,"keyStop":2,"step":1},"bzmpop":{"arity":-5,"flags":["write","blocking","movablekeys"],"keyStart":0,"keyStop":0,"step":0},"bzpopmax":{"arity":-3,"flags":["write","blocking","fast"],"keyStart":1,"keyStop":-2,"step":1},"bzpopmin":{"arity":-3,"flags":["write","blocking","fast"],"keyStart":1,"keyStop":-2,"step":1},"client":{"arity":-2,"flags":[],"keyStart":0,"keyStop":0,"step":0,"subcommands":{"caching":{"arity":3,"flags":["noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"getname":{"arity":2,"flags":["noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"getredir":{"arity":2,"flags":["noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"help":{"arity":2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"id":{"arity":2,"flags":["noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"info":{"arity":2,"flags":["noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"kill":{"arity":-3,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"list":{"arity":-2,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"no-evict":{"arity":3,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"no-touch":{"arity":3,"flags":["noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"pause":{"arity":-3,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"reply":{"arity":3,"flags":["noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"setinfo":{"arity":4,"flags":["noscript","loading","stale"],"keyStart":0,"keyStop":0,"requestPolicy":"all_nodes","responsePolicy":"all_succeeded","step":0},"setname":{"arity":3,"flags":["noscript","loading","stale"],"keyStart":0,"keyStop":0,"requestPolicy":"all_nodes","responsePolicy":"all_succeeded","step":0},"tracking":{"arity":-3,"flags":["noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"trackinginfo":{"arity":2,"flags":["noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"unblock":{"arity":-3,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"unpause":{"arity":2,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0}}},"cluster":{"arity":-2,"flags":[],"keyStart":0,"keyStop":0,"step":0,"subcommands":{"addslots":{"arity":-3,"flags":["admin","stale","no_async_loading"],"keyStart":0,"keyStop":0,"step":0},"addslotsrange":{"arity":-4,"flags":["admin","stale","no_async_loading"],"keyStart":0,"keyStop":0,"step":0},"bumpepoch":{"arity":2,"flags":["admin","stale","no_async_loading"],"keyStart":0,"keyStop":0,"step":0},"count-failure-reports":{"arity":3,"flags":["admin","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"countkeysinslot":{"arity":3,"flags":["stale"],"keyStart":0,"keyStop":0,"step":0},"delslots":{"arity":-3,"flags":["admin","stale","no_async_loading"],"keyStart":0,"keyStop":0,"step":0},"delslotsrange":{"arity":-4,"flags":["admin","stale","no_async_loading"],"keyStart":0,"keyStop":0,"step":0},"failover":{"arity":-2,"flags":["admin","stale","no_async_loading"],"keyStart":0,"keyStop":0,"step":0},"flushslots":{"arity":2,"flags":["admin","stale","no_async_loading"],"keyStart":0,"keyStop":0,"step":0},"forget":{"arity":3,"flags":["admin","stale","no_async_loading"],"keyStart":0,"keyStop":0,"step":0},"getkeysinslot":{"arity":4,"flags":["stale"],"keyStart":0,"keyStop":0,"step":0},"help":{"arity":2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"info":{"arity":2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"keyslot":{"arity":3,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"links":{"arity":2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"meet":{"arity":-4,"flags":["admin","stale","no_async_loading"],"keyStart":0,"keyStop":0,"step":0},"migration":{"arity":-4,"flags":["admin","stale","no_async_loading"],"keyStart":0,"keyStop":0,"step":0},"myid":{"arity":2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"myshardid":{"arity":2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"nodes":{"arity":2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"replicas":{"arity":3,"flags":["admin","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"replicate":{"arity":3,"flags":["admin","stale","no_async_loading"],"keyStart":0,"keyStop":0,"step":0},"reset":{"arity":-2,"flags":["admin","noscript","stale"],"keyStart":0,"keyStop":0,"step":0},"saveconfig":{"arity":2,"flags":["admin","stale","no_async_loading"],"keyStart":0,"keyStop":0,"step":0},"set-config-epoch":{"arity":3,"flags":["admin","stale","no_async_loading"],"keyStart":0,"keyStop":0,"step":0},"setslot":{"arity":-4,"flags":["admin","stale","no_async_loading"],"keyStart":0,"keyStop":0,"step":0},"shards":{"arity":2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"slaves":{"arity":3,"flags":["admin","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"slot-stats":{"arity":-4,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"requestPolicy":"all_shards","step":0},"slots":{"arity":2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"syncslots":{"arity":-3,"flags":["admin","stale","no_async_loading"],"keyStart":0,"keyStop":0,"step":0}}},"command":{"arity":-1,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0,"subcommands":{"count":{"arity":2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"docs":{"arity":-2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"getkeys":{"arity":-3,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"getkeysandflags":{"arity":-3,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"help":{"arity":2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"info":{"arity":-2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"list":{"arity":-2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0}}},"config":{"arity":-2,"flags":[],"keyStart":0,"keyStop":0,"step":0,"subcommands":{"get":{"arity":-3,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"help":{"arity":2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"resetstat":{"arity":2,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"requestPolicy":"all_nodes","responsePolicy":"all_succeeded","step":0},"rewrite":{"arity":2,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"requestPolicy":"all_nodes","responsePolicy":"all_succeeded","step":0},"set":{"arity":-4,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"requestPolicy":"all_nodes","responsePolicy":"all_succeeded","step":0}}},"copy":{"arity":-3,"flags":["write","denyoom"],"keyStart":1,"keyStop":2,"step":1},"dbsize":{"arity":1,"flags":["readonly","fast"],"keyStart":0,"keyStop":0,"requestPolicy":"all_shards","responsePolicy":"agg_sum","step":0},"debug":{"arity":-2,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"decr":{"arity":2,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"decrby":{"arity":3,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"del":{"arity":-2,"flags":["write"],"keyStart":1,"keyStop":-1,"requestPolicy":"multi_shard","responsePolicy":"agg_sum","step":1},"delex":{"arity":-2,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"digest":{"arity":2,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"discard":{"arity":1,"flags":["noscript","loading","stale","fast","allow_busy"],"keyStart":0,"keyStop":0,"step":0},"dump":{"arity":2,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"echo":{"arity":2,"flags":["loading","stale","fast"],"keyStart":0,"keyStop":0,"step":0},"eval":{"arity":-3,"flags":["noscript","stale","skip_monitor","no_mandatory_keys","movablekeys","script_runner"],"keyStart":0,"keyStop":0,"step":0},"eval_ro":{"arity":-3,"flags":["readonly","noscript","stale","skip_monitor","no_mandatory_keys","movablekeys","script_runner"],"keyStart":0,"keyStop":0,"step":0},"evalsha":{"arity":-3,"flags":["noscript","stale","skip_monitor","no_mandatory_keys","movablekeys","script_runner"],"keyStart":0,"keyStop":0,"step":0},"evalsha_ro":{"arity":-3,"flags":["readonly","noscript","stale","skip_monitor","no_mandatory_keys","movablekeys","script_runner"],"keyStart":0,"keyStop":0,"step":0},"exec":{"arity":1,"flags":["noscript","loading","stale","skip_slowlog"],"keyStart":0,"keyStop":0,"step":0},"exists":{"arity":-2,"flags":["readonly","fast"],"keyStart":1,"keyStop":-1,"requestPolicy":"multi_shard","responsePolicy":"agg_sum","step":1},"expire":{"arity":-3,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"expireat":{"arity":-3,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"expiretime":{"arity":2,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"failover":{"arity":-1,"flags":["admin","noscript","stale"],"keyStart":0,"keyStop":0,"step":0},"fcall":{"arity":-3,"flags":["noscript","stale","skip_monitor","no_mandatory_keys","movablekeys","script_runner"],"keyStart":0,"keyStop":0,"step":0},"fcall_ro":{"arity":-3,"flags":["readonly","noscript","stale","skip_monitor","no_mandatory_keys","movablekeys","script_runner"],"keyStart":0,"keyStop":0,"step":0},"flushall":{"arity":-1,"flags":["write"],"keyStart":0,"keyStop":0,"requestPolicy":"all_shards","responsePolicy":"all_succeeded","step":0},"flushdb":{"arity":-1,"flags":["write"],"keyStart":0,"keyStop":0,"requestPolicy":"all_shards","responsePolicy":"all_succeeded","step":0},"function":{"arity":-2,"flags":[],"keyStart":0,"keyStop":0,"step":0,"subcommands":{"delete":{"arity":3,"flags":["write","noscript"],"keyStart":0,"keyStop":0,"requestPolicy":"all_shards","responsePolicy":"all_succeeded","step":0},"dump":{"arity":2,"flags":["noscript"],"keyStart":0,"keyStop":0,"step":0},"flush":{"arity":-2,"flags":["write","noscript"],"keyStart":0,"keyStop":0,"requestPolicy":"all_shards","responsePolicy":"all_succeeded","step":0},"help":{"arity":2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"kill":{"arity":2,"flags":["noscript","allow_busy"],"keyStart":0,"keyStop":0,"requestPolicy":"all_shards","responsePolicy":"one_succeeded","step":0},"list":{"arity":-2,"flags":["noscript"],"keyStart":0,"keyStop":0,"step":0},"load":{"arity":-3,"flags":["write","denyoom","noscript"],"keyStart":0,"keyStop":0,"requestPolicy":"all_shards","responsePolicy":"all_succeeded","step":0},"restore":{"arity":-3,"flags":["write","denyoom","noscript"],"keyStart":0,"keyStop":0,"requestPolicy":"all_shards","responsePolicy":"all_succeeded","step":0},"stats":{"arity":2,"flags":["noscript","allow_busy"],"keyStart":0,"keyStop":0,"requestPolicy":"all_shards","responsePolicy":"special","step":0}}},"geoadd":{"arity":-5,"flags":["write","denyoom"],"keyStart":1,"keyStop":1,"step":1},"geodist":{"arity":-4,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"geohash":{"arity":-2,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"geopos":{"arity":-2,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"georadius":{"arity":-6,"flags":["write","denyoom","movablekeys"],"keyStart":1,"keyStop":1,"step":1},"georadius_ro":{"arity":-6,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"georadiusbymember":{"arity":-5,"flags":["write","denyoom","movablekeys"],"keyStart":1,"keyStop":1,"step":1},"georadiusbymember_ro":{"arity":-5,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"geosearch":{"arity":-7,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"geosearchstore":{"arity":-8,"flags":["write","denyoom"],"keyStart":1,"keyStop":2,"step":1},"get":{"arity":2,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"getbit":{"arity":3,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"getdel":{"arity":2,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"getex":{"arity":-2,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"getrange":{"arity":4,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"getset":{"arity":3,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"hdel":{"arity":-3,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"hello":{"arity":-1,"flags":["noscript","loading","stale","fast","no_auth","allow_busy"],"keyStart":0,"keyStop":0,"step":0},"hexists":{"arity":3,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"hexpire":{"arity":-6,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"hexpireat":{"arity":-6,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"hexpiretime":{"arity":-5,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"hget":{"arity":3,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"hgetall":{"arity":2,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"hgetdel":{"arity":-5,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"hgetex":{"arity":-5,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"himport":{"arity":-2,"flags":[],"keyStart":0,"keyStop":0,"step":0,"subcommands":{"discard":{"arity":3,"flags":[],"keyStart":0,"keyStop":0,"requestPolicy":"all_shards","step":0},"discardall":{"arity":2,"flags":[],"keyStart":0,"keyStop":0,"requestPolicy":"all_shards","step":0},"prepare":{"arity":-4,"flags":["denyoom"],"keyStart":0,"keyStop":0,"requestPolicy":"all_shards","step":0},"set":{"arity":-5,"flags":["write","denyoom"],"keyStart":2,"keyStop":2,"step":1}}},"hincrby":{"arity":4,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"hincrbyfloat":{"arity":4,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"hkeys":{"arity":2,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"hlen":{"arity":2,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"hmget":{"arity":-3,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"hmset":{"arity":-4,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"hotkeys":{"arity":-2,"flags":[],"keyStart":0,"keyStop":0,"step":0,"subcommands":{"get":{"arity":2,"flags":["admin","noscript"],"keyStart":0,"keyStop":0,"requestPolicy":"special","responsePolicy":"special","step":0},"help":{"arity":2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"reset":{"arity":2,"flags":["admin","noscript"],"keyStart":0,"keyStop":0,"requestPolicy":"special","step":0},"start":{"arity":-2,"flags":["admin","noscript"],"keyStart":0,"keyStop":0,"requestPolicy":"special","step":0},"stop":{"arity":2,"flags":["admin","noscript"],"keyStart":0,"keyStop":0,"requestPolicy":"special","step":0}}},"hpersist":{"arity":-5,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"hpexpire":{"arity":-6,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"hpexpireat":{"arity":-6,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"hpexpiretime":{"arity":-5,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"hpttl":{"arity":-5,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"hrandfield":{"arity":-2,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"hscan":{"arity":-3,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"hset":{"arity":-4,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"hsetex":{"arity":-6,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"hsetnx":{"arity":4,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"hstrlen":{"arity":3,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"httl":{"arity":-5,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"hvals":{"arity":2,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"incr":{"arity":2,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"incrby":{"arity":3,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"incrbyfloat":{"arity":3,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"increx":{"arity":-2,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"info":{"arity":-1,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"requestPolicy":"all_shards","responsePolicy":"special","step":0},"keys":{"arity":2,"flags":["readonly"],"keyStart":0,"keyStop":0,"requestPolicy":"all_shards","step":0},"lastsave":{"arity":1,"flags":["loading","stale","fast"],"keyStart":0,"keyStop":0,"step":0},"latency":{"arity":-2,"flags":[],"keyStart":0,"keyStop":0,"step":0,"subcommands":{"doctor":{"arity":2,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"requestPolicy":"all_nodes","responsePolicy":"special","step":0},"graph":{"arity":3,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"requestPolicy":"all_nodes","responsePolicy":"special","step":0},"help":{"arity":2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"histogram":{"arity":-2,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"requestPolicy":"all_nodes","responsePolicy":"special","step":0},"history":{"arity":3,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"requestPolicy":"all_nodes","responsePolicy":"special","step":0},"latest":{"arity":2,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"requestPolicy":"all_nodes","responsePolicy":"special","step":0},"reset":{"arity":-2,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"requestPolicy":"all_nodes","responsePolicy":"agg_sum","step":0}}},"lcs":{"arity":-3,"flags":["readonly"],"keyStart":1,"keyStop":2,"step":1},"lindex":{"arity":3,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"linsert":{"arity":5,"flags":["write","denyoom"],"keyStart":1,"keyStop":1,"step":1},"llen":{"arity":2,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"lmove":{"arity":5,"flags":["write","denyoom"],"keyStart":1,"keyStop":2,"step":1},"lmovem":{"arity":-5,"flags":["write","denyoom"],"keyStart":1,"keyStop":2,"step":1},"lmpop":{"arity":-4,"flags":["write","movablekeys"],"keyStart":0,"keyStop":0,"step":0},"lolwut":{"arity":-1,"flags":["readonly","fast"],"keyStart":0,"keyStop":0,"step":0},"lpop":{"arity":-2,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"lpos":{"arity":-3,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"lpush":{"arity":-3,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"lpushx":{"arity":-3,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"lrange":{"arity":4,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"lrem":{"arity":4,"flags":["write"],"keyStart":1,"keyStop":1,"step":1},"lset":{"arity":4,"flags":["write","denyoom"],"keyStart":1,"keyStop":1,"step":1},"ltrim":{"arity":4,"flags":["write"],"keyStart":1,"keyStop":1,"step":1},"memory":{"arity":-2,"flags":[],"keyStart":0,"keyStop":0,"step":0,"subcommands":{"doctor":{"arity":2,"flags":[],"keyStart":0,"keyStop":0,"requestPolicy":"all_shards","responsePolicy":"special","step":0},"help":{"arity":2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"malloc-stats":{"arity":2,"flags":[],"keyStart":0,"keyStop":0,"requestPolicy":"all_shards","responsePolicy":"special","step":0},"purge":{"arity":2,"flags":[],"keyStart":0,"keyStop":0,"requestPolicy":"all_shards","responsePolicy":"all_succeeded","step":0},"stats":{"arity":2,"flags":[],"keyStart":0,"keyStop":0,"requestPolicy":"all_shards","responsePolicy":"special","step":0},"usage":{"arity":-3,"flags":["readonly"],"keyStart":2,"keyStop":2,"step":1}}},"mget":{"arity":-2,"flags":["readonly","fast"],"keyStart":1,"keyStop":-1,"requestPolicy":"multi_shard","step":1},"migrate":{"arity":-6,"flags":["write","movablekeys"],"keyStart":3,"keyStop":3,"step":1},"module":{"arity":-2,"flags":[],"keyStart":0,"keyStop":0,"step":0,"subcommands":{"help":{"arity":2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"list":{"arity":2,"flags":["admin","noscript"],"keyStart":0,"keyStop":0,"step":0},"load":{"arity":-3,"flags":["admin","noscript","no_async_loading"],"keyStart":0,"keyStop":0,"step":0},"loadex":{"arity":-3,"flags":["admin","noscript","no_async_loading"],"keyStart":0,"keyStop":0,"step":0},"unload":{"arity":3,"flags":["admin","noscript","no_async_loading"],"keyStart":0,"keyStop":0,"step":0}}},"monitor":{"arity":1,"flags":["admin","noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"move":{"arity":3,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"mset":{"arity":-3,"flags":["write","denyoom"],"keyStart":1,"keyStop":-1,"requestPolicy":"multi_shard","responsePolicy":"all_succeeded","step":2},"msetex":{"arity":-4,"flags":["write","denyoom","movablekeys"],"keyStart":0,"keyStop":0,"requestPolicy":"multi_shard","responsePolicy":"all_succeeded","step":0},"msetnx":{"arity":-3,"flags":["write","denyoom"],"keyStart":1,"keyStop":-1,"step":2},"multi":{"arity":1,"flags":["noscript","loading","stale","fast","allow_busy"],"keyStart":0,"keyStop":0,"step":0},"object":{"arity":-2,"flags":[],"keyStart":0,"keyStop":0,"step":0,"subcommands":{"encoding":{"arity":3,"flags":["readonly"],"keyStart":2,"keyStop":2,"step":1},"freq":{"arity":3,"flags":["readonly"],"keyStart":2,"keyStop":2,"step":1},"help":{"arity":2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"idletime":{"arity":3,"flags":["readonly"],"keyStart":2,"keyStop":2,"step":1},"refcount":{"arity":3,"flags":["readonly"],"keyStart":2,"keyStop":2,"step":1}}},"persist":{"arity":2,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"pexpire":{"arity":-3,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"pexpireat":{"arity":-3,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"pexpiretime":{"arity":2,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"pfadd":{"arity":-2,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"pfcount":{"arity":-2,"flags":["readonly"],"keyStart":1,"keyStop":-1,"step":1},"pfdebug":{"arity":3,"flags":["write","denyoom","admin"],"keyStart":2,"keyStop":2,"step":1},"pfmerge":{"arity":-2,"flags":["write","denyoom"],"keyStart":1,"keyStop":-1,"step":1},"pfselftest":{"arity":1,"flags":["admin"],"keyStart":0,"keyStop":0,"step":0},"ping":{"arity":-1,"flags":["fast"],"keyStart":0,"keyStop":0,"requestPolicy":"all_shards","responsePolicy":"all_succeeded","step":0},"psetex":{"arity":4,"flags":["write","denyoom"],"keyStart":1,"keyStop":1,"step":1},"psubscribe":{"arity":-2,"flags":["denyoom","pubsub","noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"psync":{"arity":-3,"flags":["admin","noscript","no_async_loading","no_multi"],"keyStart":0,"keyStop":0,"step":0},"pttl":{"arity":2,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"publish":{"arity":3,"flags":["pubsub","loading","stale","fast"],"keyStart":0,"keyStop":0,"step":0},"pubsub":{"arity":-2,"flags":[],"keyStart":0,"keyStop":0,"step":0,"subcommands":{"channels":{"arity":-2,"flags":["pubsub","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"help":{"arity":2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"numpat":{"arity":2,"flags":["pubsub","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"numsub":{"arity":-2,"flags":["pubsub","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"shardchannels":{"arity":-2,"flags":["pubsub","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"shardnumsub":{"arity":-2,"flags":["pubsub","loading","stale"],"keyStart":0,"keyStop":0,"step":0}}},"punsubscribe":{"arity":-1,"flags":["pubsub","noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"quit":{"arity":-1,"flags":["noscript","loading","stale","fast","no_auth","allow_busy"],"keyStart":0,"keyStop":0,"step":0},"randomkey":{"arity":1,"flags":["readonly"],"keyStart":0,"keyStop":0,"requestPolicy":"all_shards","responsePolicy":"special","step":0},"readonly":{"arity":1,"flags":["loading","stale","fast"],"keyStart":0,"keyStop":0,"step":0},"readwrite":{"arity":1,"flags":["loading","stale","fast"],"keyStart":0,"keyStop":0,"step":0},"rename":{"arity":3,"flags":["write"],"keyStart":1,"keyStop":2,"step":1},"renamenx":{"arity":3,"flags":["write","fast"],"keyStart":1,"keyStop":2,"step":1},"replconf":{"arity":-1,"flags":["admin","noscript","loading","stale","allow_busy"],"keyStart":0,"keyStop":0,"step":0},"replicaof":{"arity":3,"flags":["admin","noscript","stale","no_async_loading"],"keyStart":0,"keyStop":0,"step":0},"reset":{"arity":1,"flags":["noscript","loading","stale","fast","no_auth","allow_busy"],"keyStart":0,"keyStop":0,"step":0},"restore":{"arity":-4,"flags":["write","denyoom"],"keyStart":1,"keyStop":1,"step":1},"restore-asking":{"arity":-4,"flags":["write","denyoom","asking"],"keyStart":1,"keyStop":1,"step":1},"role":{"arity":1,"flags":["noscript","loading","stale","fast"],"keyStart":0,"keyStop":0,"step":0},"rpop":{"arity":-2,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"rpoplpush":{"arity":3,"flags":["write","denyoom"],"keyStart":1,"keyStop":2,"step":1},"rpush":{"arity":-3,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"rpushx":{"arity":-3,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"sadd":{"arity":-3,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"save":{"arity":1,"flags":["admin","noscript","no_async_loading","no_multi"],"keyStart":0,"keyStop":0,"step":0},"scan":{"arity":-2,"flags":["readonly"],"keyStart":0,"keyStop":0,"requestPolicy":"special","responsePolicy":"special","step":0},"scard":{"arity":2,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"script":{"arity":-2,"flags":[],"keyStart":0,"keyStop":0,"step":0,"subcommands":{"debug":{"arity":3,"flags":["noscript"],"keyStart":0,"keyStop":0,"step":0},"exists":{"arity":-3,"flags":["noscript"],"keyStart":0,"keyStop":0,"requestPolicy":"all_shards","responsePolicy":"agg_logical_and","step":0},"flush":{"arity":-2,"flags":["noscript"],"keyStart":0,"keyStop":0,"requestPolicy":"all_nodes","responsePolicy":"all_succeeded","step":0},"help":{"arity":2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"kill":{"arity":2,"flags":["noscript","allow_busy"],"keyStart":0,"keyStop":0,"requestPolicy":"all_shards","responsePolicy":"one_succeeded","step":0},"load":{"arity":3,"flags":["noscript","stale"],"keyStart":0,"keyStop":0,"requestPolicy":"all_nodes","responsePolicy":"all_succeeded","step":0}}},"sdiff":{"arity":-2,"flags":["readonly"],"keyStart":1,"keyStop":-1,"step":1},"sdiffcard":{"arity":-3,"flags":["readonly","movablekeys"],"keyStart":0,"keyStop":0,"step":0},"sdiffstore":{"arity":-3,"flags":["write","denyoom"],"keyStart":1,"keyStop":-1,"step":1},"select":{"arity":2,"flags":["loading","stale","fast"],"keyStart":0,"keyStop":0,"step":0},"set":{"arity":-3,"flags":["write","denyoom"],"keyStart":1,"keyStop":1,"step":1},"setbit":{"arity":4,"flags":["write","denyoom"],"keyStart":1,"keyStop":1,"step":1},"setex":{"arity":4,"flags":["write","denyoom"],"keyStart":1,"keyStop":1,"step":1},"setnx":{"arity":3,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"setrange":{"arity":4,"flags":["write","denyoom"],"keyStart":1,"keyStop":1,"step":1},"shutdown":{"arity":-1,"flags":["admin","noscript","loading","stale","no_multi","allow_busy"],"keyStart":0,"keyStop":0,"step":0},"sinter":{"arity":-2,"flags":["readonly"],"keyStart":1,"keyStop":-1,"step":1},"sintercard":{"arity":-3,"flags":["readonly","movablekeys"],"keyStart":0,"keyStop":0,"step":0},"sinterstore":{"arity":-3,"flags":["write","denyoom"],"keyStart":1,"keyStop":-1,"step":1},"sismember":{"arity":3,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"slaveof":{"arity":3,"flags":["admin","noscript","stale","no_async_loading"],"keyStart":0,"keyStop":0,"step":0},"slowlog":{"arity":-2,"flags":[],"keyStart":0,"keyStop":0,"step":0,"subcommands":{"get":{"arity":-2,"flags":["admin","loading","stale"],"keyStart":0,"keyStop":0,"requestPolicy":"all_nodes","step":0},"help":{"arity":2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"len":{"arity":2,"flags":["admin","loading","stale"],"keyStart":0,"keyStop":0,"requestPolicy":"all_nodes","responsePolicy":"agg_sum","step":0},"reset":{"arity":2,"flags":["admin","loading","stale"],"keyStart":0,"keyStop":0,"requestPolicy":"all_nodes","responsePolicy":"all_succeeded","step":0}}},"smembers":{"arity":2,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"smismember":{"arity":-3,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"smove":{"arity":4,"flags":["write","fast"],"keyStart":1,"keyStop":2,"step":1},"sort":{"arity":-2,"flags":["write","denyoom","movablekeys"],"keyStart":1,"keyStop":1,"step":1},"sort_ro":{"arity":-2,"flags":["readonly","movablekeys"],"keyStart":1,"keyStop":1,"step":1},"spop":{"arity":-2,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"spublish":{"arity":3,"flags":["pubsub","loading","stale","fast"],"keyStart":1,"keyStop":1,"step":1},"srandmember":{"arity":-2,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"srem":{"arity":-3,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"sscan":{"arity":-3,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"ssubscribe":{"arity":-2,"flags":["denyoom","pubsub","noscript","loading","stale"],"keyStart":1,"keyStop":-1,"step":1},"strlen":{"arity":2,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"subscribe":{"arity":-2,"flags":["denyoom","pubsub","noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"substr":{"arity":4,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"sunion":{"arity":-2,"flags":["readonly"],"keyStart":1,"keyStop":-1,"step":1},"sunioncard":{"arity":-3,"flags":["readonly","movablekeys"],"keyStart":0,"keyStop":0,"step":0},"sunionstore":{"arity":-3,"flags":["write","denyoom"],"keyStart":1,"keyStop":-1,"step":1},"sunsubscribe":{"arity":-1,"flags":["pubsub","noscript","loading","stale"],"keyStart":1,"keyStop":-1,"step":1},"swapdb":{"arity":3,"flags":["write","fast"],"keyStart":0,"keyStop":0,"step":0},"sync":{"arity":1,"flags":["admin","noscript","no_async_loading","no_multi"],"keyStart":0,"keyStop":0,"step":0},"time":{"arity":1,"flags":["loading","stale","fast"],"keyStart":0,"keyStop":0,"step":0},"touch":{"arity":-2,"flags":["readonly","fast"],"keyStart":1,"keyStop":-1,"requestPolicy":"multi_shard","responsePolicy":"agg_sum","step":1},"trimslots":{"arity":-5,"flags":["write"],"keyStart":0,"keyStop":0,"step":0},"ttl":{"arity":2,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"type":{"arity":2,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"unlink":{"arity":-2,"flags":["write","fast"],"keyStart":1,"keyStop":-1,"requestPolicy":"multi_shard","responsePolicy":"agg_sum","step":1},"unsubscribe":{"arity":-1,"flags":["pubsub","noscript","loading","stale"],"keyStart":0,"keyStop":0,"step":0},"unwatch":{"arity":1,"flags":["noscript","loading","stale","fast","allow_busy"],"keyStart":0,"keyStop":0,"step":0},"vadd":{"arity":-5,"flags":["write","denyoom","module"],"keyStart":1,"keyStop":1,"step":1},"vcard":{"arity":2,"flags":["readonly","module","fast"],"keyStart":1,"keyStop":1,"step":1},"vdim":{"arity":2,"flags":["readonly","module","fast"],"keyStart":1,"keyStop":1,"step":1},"vemb":{"arity":-3,"flags":["readonly","module","fast"],"keyStart":1,"keyStop":1,"step":1},"vgetattr":{"arity":3,"flags":["readonly","module","fast"],"keyStart":1,"keyStop":1,"step":1},"vinfo":{"arity":2,"flags":["readonly","module","fast"],"keyStart":1,"keyStop":1,"step":1},"vismember":{"arity":3,"flags":["readonly","module"],"keyStart":1,"keyStop":1,"step":1},"vlinks":{"arity":-3,"flags":["readonly","module","fast"],"keyStart":1,"keyStop":1,"step":1},"vrandmember":{"arity":-2,"flags":["readonly","module"],"keyStart":1,"keyStop":1,"step":1},"vrange":{"arity":-4,"flags":["readonly","module"],"keyStart":1,"keyStop":1,"step":1},"vrem":{"arity":3,"flags":["write","module"],"keyStart":1,"keyStop":1,"step":1},"vsetattr":{"arity":4,"flags":["write","module","fast"],"keyStart":1,"keyStop":1,"step":1},"vsim":{"arity":-4,"flags":["readonly","module"],"keyStart":1,"keyStop":1,"step":1},"wait":{"arity":3,"flags":["blocking"],"keyStart":0,"keyStop":0,"requestPolicy":"all_shards","responsePolicy":"agg_min","step":0},"waitaof":{"arity":4,"flags":["blocking"],"keyStart":0,"keyStop":0,"requestPolicy":"all_shards","responsePolicy":"agg_min","step":0},"watch":{"arity":-2,"flags":["noscript","loading","stale","fast","allow_busy"],"keyStart":1,"keyStop":-1,"step":1},"xack":{"arity":-4,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"xackdel":{"arity":-6,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"xadd":{"arity":-5,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"xautoclaim":{"arity":-6,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"xcfgset":{"arity":-2,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"xclaim":{"arity":-6,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"xdel":{"arity":-3,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"xdelex":{"arity":-5,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"xgroup":{"arity":-2,"flags":[],"keyStart":0,"keyStop":0,"step":0,"subcommands":{"create":{"arity":-5,"flags":["write","denyoom"],"keyStart":2,"keyStop":2,"step":1},"createconsumer":{"arity":5,"flags":["write","denyoom"],"keyStart":2,"keyStop":2,"step":1},"delconsumer":{"arity":5,"flags":["write"],"keyStart":2,"keyStop":2,"step":1},"destroy":{"arity":4,"flags":["write"],"keyStart":2,"keyStop":2,"step":1},"help":{"arity":2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"setid":{"arity":-5,"flags":["write"],"keyStart":2,"keyStop":2,"step":1}}},"xidmprecord":{"arity":5,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"xinfo":{"arity":-2,"flags":[],"keyStart":0,"keyStop":0,"step":0,"subcommands":{"consumers":{"arity":4,"flags":["readonly"],"keyStart":2,"keyStop":2,"step":1},"groups":{"arity":3,"flags":["readonly"],"keyStart":2,"keyStop":2,"step":1},"help":{"arity":2,"flags":["loading","stale"],"keyStart":0,"keyStop":0,"step":0},"stream":{"arity":-3,"flags":["readonly"],"keyStart":2,"keyStop":2,"step":1}}},"xlen":{"arity":2,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"xnack":{"arity":-7,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"xpending":{"arity":-3,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"xrange":{"arity":-4,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"xread":{"arity":-4,"flags":["readonly","blocking","movablekeys"],"keyStart":0,"keyStop":0,"step":0},"xreadgroup":{"arity":-7,"flags":["write","blocking","movablekeys"],"keyStart":0,"keyStop":0,"step":0},"xrevrange":{"arity":-4,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"xsetid":{"arity":-3,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"xtrim":{"arity":-4,"flags":["write"],"keyStart":1,"keyStop":1,"step":1},"zadd":{"arity":-4,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"zcard":{"arity":2,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"zcount":{"arity":4,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"zdiff":{"arity":-3,"flags":["readonly","movablekeys"],"keyStart":0,"keyStop":0,"step":0},"zdiffstore":{"arity":-4,"flags":["write","denyoom","movablekeys"],"keyStart":1,"keyStop":1,"step":1},"zincrby":{"arity":4,"flags":["write","denyoom","fast"],"keyStart":1,"keyStop":1,"step":1},"zinter":{"arity":-3,"flags":["readonly","movablekeys"],"keyStart":0,"keyStop":0,"step":0},"zintercard":{"arity":-3,"flags":["readonly","movablekeys"],"keyStart":0,"keyStop":0,"step":0},"zinterstore":{"arity":-4,"flags":["write","denyoom","movablekeys"],"keyStart":1,"keyStop":1,"step":1},"zlexcount":{"arity":4,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"zmpop":{"arity":-4,"flags":["write","movablekeys"],"keyStart":0,"keyStop":0,"step":0},"zmscore":{"arity":-3,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"zpopmax":{"arity":-2,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"zpopmin":{"arity":-2,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"zrandmember":{"arity":-2,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"zrange":{"arity":-4,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"zrangebylex":{"arity":-4,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"zrangebyscore":{"arity":-4,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"zrangestore":{"arity":-5,"flags":["write","denyoom"],"keyStart":1,"keyStop":2,"step":1},"zrank":{"arity":-3,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"zrem":{"arity":-3,"flags":["write","fast"],"keyStart":1,"keyStop":1,"step":1},"zremrangebylex":{"arity":4,"flags":["write"],"keyStart":1,"keyStop":1,"step":1},"zremrangebyrank":{"arity":4,"flags":["write"],"keyStart":1,"keyStop":1,"step":1},"zremrangebyscore":{"arity":4,"flags":["write"],"keyStart":1,"keyStop":1,"step":1},"zrevrange":{"arity":-4,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"zrevrangebylex":{"arity":-4,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"zrevrangebyscore":{"arity":-4,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"zrevrank":{"arity":-3,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"zscan":{"arity":-3,"flags":["readonly"],"keyStart":1,"keyStop":1,"step":1},"zscore":{"arity":3,"flags":["readonly","fast"],"keyStart":1,"keyStop":1,"step":1},"zunion":{"arity":-3,"flags":["readonly","movablekeys"],"keyStart":0,"keyStop":0,"step":0},"zunionstore":{"arity":-4,"flags":["write","denyoom","movablekeys"],"keyStart":1,"keyStop":1,"step":1}}',
    );
  },
  6507,
  (a, b, c) => {
    "use strict";
    var d =
      (a.e && a.e.__importDefault) ||
      function (a) {
        return a && a.__esModule ? a : { default: a };
      };
    (Object.defineProperty(c, "__esModule", { value: !0 }), (c.getKeyIndexes = c.hasFlag = c.exists = c.list = void 0));
    let e = d(a.r(59269)).default;
    c.list = Object.keys(e);
    let f = {};
    function g(a) {
      "string" != typeof a && (a = String(a));
      let b = a.indexOf("->");
      return -1 === b ? a.length : b;
    }
    (c.list.forEach((a) => {
      f[a] = e[a].flags.reduce(function (a, b) {
        return ((a[b] = !0), a);
      }, {});
    }),
      (c.exists = function (a, b) {
        return !!e[(a = (null == b ? void 0 : b.caseInsensitive) ? String(a).toLowerCase() : a)];
      }),
      (c.hasFlag = function (a, b, c) {
        if (!f[(a = (null == c ? void 0 : c.nameCaseInsensitive) ? String(a).toLowerCase() : a)])
          throw Error("Unknown command " + a);
        return !!f[a][b];
      }),
      (c.getKeyIndexes = function (a, b, c) {
        let d = e[(a = (null == c ? void 0 : c.nameCaseInsensitive) ? String(a).toLowerCase() : a)];
        if (!d) throw Error("Unknown command " + a);
        if (!Array.isArray(b)) throw Error("Expect args to be an array");
        let f = d;
        for (let a = 0; a < b.length && f.subcommands; a++) {
          let c = f.subcommands[String(b[a]).toLowerCase()];
          if (!c) break;
          f = c;
        }
        let h = [],
          i = !!(c && c.parseExternalKey),
          j = (a, b) => {
            let c = [],
              d = Number(a[b]);
            for (let a = 0; a < d; a++) c.push(a + b + 1);
            return c;
          },
          k = (a, b, c) => {
            for (let d = b; d < a.length - 1; d += 1) if (String(a[d]).toLowerCase() === c.toLowerCase()) return d + 1;
            return null;
          };
        switch (a) {
          case "zunionstore":
          case "zinterstore":
          case "zdiffstore":
            h.push(0, ...j(b, 1));
            break;
          case "eval":
          case "evalsha":
          case "eval_ro":
          case "evalsha_ro":
          case "fcall":
          case "fcall_ro":
          case "blmpop":
          case "bzmpop":
            h.push(...j(b, 1));
            break;
          case "sdiffcard":
          case "sintercard":
          case "sunioncard":
          case "lmpop":
          case "zunion":
          case "zinter":
          case "zmpop":
          case "zintercard":
          case "zdiff":
            h.push(...j(b, 0));
            break;
          case "msetex": {
            let a = Number(b[0]);
            for (let b = 0; b < a; b++) h.push(1 + 2 * b);
            break;
          }
          case "georadius": {
            h.push(0);
            let a = k(b, 5, "STORE");
            a && h.push(a);
            let c = k(b, 5, "STOREDIST");
            c && h.push(c);
            break;
          }
          case "georadiusbymember": {
            h.push(0);
            let a = k(b, 4, "STORE");
            a && h.push(a);
            let c = k(b, 4, "STOREDIST");
            c && h.push(c);
            break;
          }
          case "sort":
          case "sort_ro":
            h.push(0);
            for (let a = 1; a < b.length - 1; a++) {
              let c = b[a];
              if ("string" != typeof c) continue;
              let d = c.toUpperCase();
              "GET" === d
                ? ((a += 1), "#" !== (c = b[a]) && (i ? h.push([a, g(c)]) : h.push(a)))
                : "BY" === d
                  ? ((a += 1), i ? h.push([a, g(b[a])]) : h.push(a))
                  : "STORE" === d && ((a += 1), h.push(a));
            }
            break;
          case "migrate":
            if ("" === b[2])
              for (let a = 5; a < b.length - 1; a++) {
                let c = b[a];
                if ("string" == typeof c && "KEYS" === c.toUpperCase()) {
                  for (let c = a + 1; c < b.length; c++) h.push(c);
                  break;
                }
              }
            else h.push(2);
            break;
          case "xreadgroup":
          case "xread":
            for (let c = 3 * ("xread" !== a); c < b.length - 1; c++)
              if ("STREAMS" === String(b[c]).toUpperCase()) {
                for (let a = c + 1; a <= c + (b.length - 1 - c) / 2; a++) h.push(a);
                break;
              }
            break;
          default:
            if (f.step > 0) {
              let a = f.keyStart - 1,
                c = f.keyStop > 0 ? f.keyStop : b.length + f.keyStop + 1;
              for (let b = a; b < c; b += f.step) h.push(b);
            }
        }
        return h;
      }));
  },
  94774,
  (a, b, c) => {
    var d = [
        0, 4129, 8258, 12387, 16516, 20645, 24774, 28903, 33032, 37161, 41290, 45419, 49548, 53677, 57806, 61935, 4657,
        528, 12915, 8786, 21173, 17044, 29431, 25302, 37689, 33560, 45947, 41818, 54205, 50076, 62463, 58334, 9314,
        13379, 1056, 5121, 25830, 29895, 17572, 21637, 42346, 46411, 34088, 38153, 58862, 62927, 50604, 54669, 13907,
        9842, 5649, 1584, 30423, 26358, 22165, 18100, 46939, 42874, 38681, 34616, 63455, 59390, 55197, 51132, 18628,
        22757, 26758, 30887, 2112, 6241, 10242, 14371, 51660, 55789, 59790, 63919, 35144, 39273, 43274, 47403, 23285,
        19156, 31415, 27286, 6769, 2640, 14899, 10770, 56317, 52188, 64447, 60318, 39801, 35672, 47931, 43802, 27814,
        31879, 19684, 23749, 11298, 15363, 3168, 7233, 60846, 64911, 52716, 56781, 44330, 48395, 36200, 40265, 32407,
        28342, 24277, 20212, 15891, 11826, 7761, 3696, 65439, 61374, 57309, 53244, 48923, 44858, 40793, 36728, 37256,
        33193, 45514, 41451, 53516, 49453, 61774, 57711, 4224, 161, 12482, 8419, 20484, 16421, 28742, 24679, 33721,
        37784, 41979, 46042, 49981, 54044, 58239, 62302, 689, 4752, 8947, 13010, 16949, 21012, 25207, 29270, 46570,
        42443, 38312, 34185, 62830, 58703, 54572, 50445, 13538, 9411, 5280, 1153, 29798, 25671, 21540, 17413, 42971,
        47098, 34713, 38840, 59231, 63358, 50973, 55100, 9939, 14066, 1681, 5808, 26199, 30326, 17941, 22068, 55628,
        51565, 63758, 59695, 39368, 35305, 47498, 43435, 22596, 18533, 30726, 26663, 6336, 2273, 14466, 10403, 52093,
        56156, 60223, 64286, 35833, 39896, 43963, 48026, 19061, 23124, 27191, 31254, 2801, 6864, 10931, 14994, 64814,
        60687, 56684, 52557, 48554, 44427, 40424, 36297, 31782, 27655, 23652, 19525, 15522, 11395, 7392, 3265, 61215,
        65342, 53085, 57212, 44955, 49082, 36825, 40952, 28183, 32310, 20053, 24180, 11923, 16050, 3793, 7920,
      ],
      e = function (a) {
        for (var b, c = 0, d = 0, e = [], f = a.length; c < f; c++)
          (b = a.charCodeAt(c)) < 128
            ? (e[d++] = b)
            : (b < 2048
                ? (e[d++] = (b >> 6) | 192)
                : ((64512 & b) == 55296 && c + 1 < a.length && (64512 & a.charCodeAt(c + 1)) == 56320
                    ? ((b = 65536 + ((1023 & b) << 10) + (1023 & a.charCodeAt(++c))),
                      (e[d++] = (b >> 18) | 240),
                      (e[d++] = ((b >> 12) & 63) | 128))
                    : (e[d++] = (b >> 12) | 224),
                  (e[d++] = ((b >> 6) & 63) | 128)),
              (e[d++] = (63 & b) | 128));
        return e;
      },
      f = (b.exports = function (a) {
        for (var b, c = 0, f = -1, g = 0, h = 0, i = "string" == typeof a ? e(a) : a, j = i.length; c < j;) {
          if (((b = i[c++]), -1 === f)) 123 === b && (f = c);
          else if (125 !== b) h = d[(b ^ (h >> 8)) & 255] ^ (h << 8);
          else if (c - 1 !== f) return 16383 & h;
          g = d[(b ^ (g >> 8)) & 255] ^ (g << 8);
        }
        return 16383 & g;
      });
    b.exports.generateMulti = function (a) {
      for (var b = 1, c = a.length, d = f(a[0]); b < c;) if (f(a[b++]) !== d) return -1;
      return d;
    };
  },
  29180,
  (a, b, c) => {
    let d;
    ((c.formatArgs = function (a) {
      if (
        ((a[0] =
          (this.useColors ? "%c" : "") +
          this.namespace +
          (this.useColors ? " %c" : " ") +
          a[0] +
          (this.useColors ? "%c " : " ") +
          "+" +
          b.exports.humanize(this.diff)),
        !this.useColors)
      )
        return;
      let c = "color: " + this.color;
      a.splice(1, 0, c, "color: inherit");
      let d = 0,
        e = 0;
      (a[0].replace(/%[a-zA-Z%]/g, (a) => {
        "%%" !== a && (d++, "%c" === a && (e = d));
      }),
        a.splice(e, 0, c));
    }),
      (c.save = function (a) {
        try {
          a ? c.storage.setItem("debug", a) : c.storage.removeItem("debug");
        } catch (a) {}
      }),
      (c.load = function () {
        let a;
        try {
          a = c.storage.getItem("debug") || c.storage.getItem("DEBUG");
        } catch (a) {}
        return (!a && "u" > typeof process && "env" in process && (a = process.env.DEBUG), a);
      }),
      (c.useColors = function () {
        let a;
        return (
          !(
            "u" > typeof navigator &&
            navigator.userAgent &&
            navigator.userAgent.toLowerCase().match(/(edge|trident)\/(\d+)/)
          ) &&
          (("u" > typeof document &&
            document.documentElement &&
            document.documentElement.style &&
            document.documentElement.style.WebkitAppearance) ||
            ("u" > typeof navigator &&
              navigator.userAgent &&
              (a = navigator.userAgent.toLowerCase().match(/firefox\/(\d+)/)) &&
              parseInt(a[1], 10) >= 31) ||
            ("u" > typeof navigator &&
              navigator.userAgent &&
              navigator.userAgent.toLowerCase().match(/applewebkit\/(\d+)/)))
        );
      }),
      (c.storage = (function () {
        try {
          return localStorage;
        } catch (a) {}
      })()),
      (d = !1),
      (c.destroy = () => {
        d ||
          ((d = !0),
          console.warn(
            "Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.",
          ));
      }),
      (c.colors = [
        "#0000CC",
        "#0000FF",
        "#0033CC",
        "#0033FF",
        "#0066CC",
        "#0066FF",
        "#0099CC",
        "#0099FF",
        "#00CC00",
        "#00CC33",
        "#00CC66",
        "#00CC99",
        "#00CCCC",
        "#00CCFF",
        "#3300CC",
        "#3300FF",
        "#3333CC",
        "#3333FF",
        "#3366CC",
        "#3366FF",
        "#3399CC",
        "#3399FF",
        "#33CC00",
        "#33CC33",
        "#33CC66",
        "#33CC99",
        "#33CCCC",
        "#33CCFF",
        "#6600CC",
        "#6600FF",
        "#6633CC",
        "#6633FF",
        "#66CC00",
        "#66CC33",
        "#9900CC",
        "#9900FF",
        "#9933CC",
        "#9933FF",
        "#99CC00",
        "#99CC33",
        "#CC0000",
        "#CC0033",
        "#CC0066",
        "#CC0099",
        "#CC00CC",
        "#CC00FF",
        "#CC3300",
        "#CC3333",
        "#CC3366",
        "#CC3399",
        "#CC33CC",
        "#CC33FF",
        "#CC6600",
        "#CC6633",
        "#CC9900",
        "#CC9933",
        "#CCCC00",
        "#CCCC33",
        "#FF0000",
        "#FF0033",
        "#FF0066",
        "#FF0099",
        "#FF00CC",
        "#FF00FF",
        "#FF3300",
        "#FF3333",
        "#FF3366",
        "#FF3399",
        "#FF33CC",
        "#FF33FF",
        "#FF6600",
        "#FF6633",
        "#FF9900",
        "#FF9933",
        "#FFCC00",
        "#FFCC33",
      ]),
      (c.log = console.debug || console.log || (() => {})),
      (b.exports = a.r(57916)(c)));
    let { formatters: e } = b.exports;
    e.j = function (a) {
      try {
        return JSON.stringify(a);
      } catch (a) {
        return "[UnexpectedJSONParseError]: " + a.message;
      }
    };
  },
  57916,
  (a, b, c) => {
    b.exports = function (b) {
      function c(a) {
        let b,
          e,
          f,
          g = null;
        function h(...a) {
          if (!h.enabled) return;
          let d = Number(new Date());
          ((h.diff = d - (b || d)),
            (h.prev = b),
            (h.curr = d),
            (b = d),
            (a[0] = c.coerce(a[0])),
            "string" != typeof a[0] && a.unshift("%O"));
          let e = 0;
          ((a[0] = a[0].replace(/%([a-zA-Z%])/g, (b, d) => {
            if ("%%" === b) return "%";
            e++;
            let f = c.formatters[d];
            if ("function" == typeof f) {
              let c = a[e];
              ((b = f.call(h, c)), a.splice(e, 1), e--);
            }
            return b;
          })),
            c.formatArgs.call(h, a),
            (h.log || c.log).apply(h, a));
        }
        return (
          (h.namespace = a),
          (h.useColors = c.useColors()),
          (h.color = c.selectColor(a)),
          (h.extend = d),
          (h.destroy = c.destroy),
          Object.defineProperty(h, "enabled", {
            enumerable: !0,
            configurable: !1,
            get: () => (null !== g ? g : (e !== c.namespaces && ((e = c.namespaces), (f = c.enabled(a))), f)),
            set: (a) => {
              g = a;
            },
          }),
          "function" == typeof c.init && c.init(h),
          h
        );
      }
      function d(a, b) {
        let d = c(this.namespace + (void 0 === b ? ":" : b) + a);
        return ((d.log = this.log), d);
      }
      function e(a, b) {
        let c = 0,
          d = 0,
          e = -1,
          f = 0;
        for (; c < a.length;)
          if (d < b.length && (b[d] === a[c] || "*" === b[d])) ("*" === b[d] ? ((e = d), (f = c)) : c++, d++);
          else {
            if (-1 === e) return !1;
            ((d = e + 1), (c = ++f));
          }
        for (; d < b.length && "*" === b[d];) d++;
        return d === b.length;
      }
      return (
        (c.debug = c),
        (c.default = c),
        (c.coerce = function (a) {
          return a instanceof Error ? a.stack || a.message : a;
        }),
        (c.disable = function () {
          let a = [...c.names, ...c.skips.map((a) => "-" + a)].join(",");
          return (c.enable(""), a);
        }),
        (c.enable = function (a) {
          for (let b of (c.save(a),
          (c.namespaces = a),
          (c.names = []),
          (c.skips = []),
          ("string" == typeof a ? a : "").trim().replace(/\s+/g, ",").split(",").filter(Boolean)))
            "-" === b[0] ? c.skips.push(b.slice(1)) : c.names.push(b);
        }),
        (c.enabled = function (a) {
          for (let b of c.skips) if (e(a, b)) return !1;
          for (let b of c.names) if (e(a, b)) return !0;
          return !1;
        }),
        (c.humanize = a.r(1392)),
        (c.destroy = function () {
          console.warn(
            "Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.",
          );
        }),
        Object.keys(b).forEach((a) => {
          c[a] = b[a];
        }),
        (c.names = []),
        (c.skips = []),
        (c.formatters = {}),
        (c.selectColor = function (a) {
          let b = 0;
          for (let c = 0; c < a.length; c++) b = ((b << 5) - b + a.charCodeAt(c)) | 0;
          return c.colors[Math.abs(b) % c.colors.length];
        }),
        c.enable(c.load()),
        c
      );
    };
  },
  42071,
  (a, b, c) => {
    "u" < typeof process || "renderer" === process.type || process.__nwjs
      ? (b.exports = a.r(29180))
      : (b.exports = a.r(15714));
  },
  15714,
  (a, b, c) => {
    let d = a.r(70722),
      e = a.r(24361);
    ((c.init = function (a) {
      a.inspectOpts = {};
      let b = Object.keys(c.inspectOpts);
      for (let d = 0; d < b.length; d++) a.inspectOpts[b[d]] = c.inspectOpts[b[d]];
    }),
      (c.log = function (...a) {
        return process.stderr.write(e.formatWithOptions(c.inspectOpts, ...a) + "\n");
      }),
      (c.formatArgs = function (a) {
        let { namespace: d, useColors: e } = this;
        if (e) {
          let c = this.color,
            e = "\x1b[3" + (c < 8 ? c : "8;5;" + c),
            f = `  ${e};1m${d} \x1b[0m`;
          ((a[0] = f + a[0].split("\n").join("\n" + f)), a.push(e + "m+" + b.exports.humanize(this.diff) + "\x1b[0m"));
        } else a[0] = (c.inspectOpts.hideDate ? "" : new Date().toISOString() + " ") + d + " " + a[0];
      }),
      (c.save = function (a) {
        a ? (process.env.DEBUG = a) : delete process.env.DEBUG;
      }),
      (c.load = function () {
        return process.env.DEBUG;
      }),
      (c.useColors = function () {
        return "colors" in c.inspectOpts ? !!c.inspectOpts.colors : d.isatty(process.stderr.fd);
      }),
      (c.destroy = e.deprecate(
        () => {},
        "Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.",
      )),
      (c.colors = [6, 2, 3, 4, 5, 1]));
    try {
      let a = (() => {
        let a = Error("Cannot find module 'supports-color'");
        throw ((a.code = "MODULE_NOT_FOUND"), a);
      })();
      a &&
        (a.stderr || a).level >= 2 &&
        (c.colors = [
          20, 21, 26, 27, 32, 33, 38, 39, 40, 41, 42, 43, 44, 45, 56, 57, 62, 63, 68, 69, 74, 75, 76, 77, 78, 79, 80,
          81, 92, 93, 98, 99, 112, 113, 128, 129, 134, 135, 148, 149, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169,
          170, 171, 172, 173, 178, 179, 184, 185, 196, 197, 198, 199, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209,
          214, 215, 220, 221,
        ]);
    } catch (a) {}
    ((c.inspectOpts = Object.keys(process.env)
      .filter((a) => /^debug_/i.test(a))
      .reduce((a, b) => {
        let c = b
            .substring(6)
            .toLowerCase()
            .replace(/_([a-z])/g, (a, b) => b.toUpperCase()),
          d = process.env[b];
        return (
          (d =
            !!/^(yes|on|true|enabled)$/i.test(d) ||
            (!/^(no|off|false|disabled)$/i.test(d) && ("null" === d ? null : Number(d)))),
          (a[c] = d),
          a
        );
      }, {})),
      (b.exports = a.r(57916)(c)));
    let { formatters: f } = b.exports;
    ((f.o = function (a) {
      return (
        (this.inspectOpts.colors = this.useColors),
        e
          .inspect(a, this.inspectOpts)
          .split("\n")
          .map((a) => a.trim())
          .join(" ")
      );
    }),
      (f.O = function (a) {
        return ((this.inspectOpts.colors = this.useColors), e.inspect(a, this.inspectOpts));
      }));
  },
  17769,
  (a, b, c) => {
    "use strict";
    function d(a, b) {
      var b = b || {};
      ((this._capacity = b.capacity),
        (this._head = 0),
        (this._tail = 0),
        Array.isArray(a) ? this._fromArray(a) : ((this._capacityMask = 3), (this._list = [, , , ,])));
    }
    ((d.prototype.peekAt = function (a) {
      var b = a;
      if (b === (0 | b)) {
        var c = this.size();
        if (!(b >= c) && !(b < -c))
          return (b < 0 && (b += c), (b = (this._head + b) & this._capacityMask), this._list[b]);
      }
    }),
      (d.prototype.get = function (a) {
        return this.peekAt(a);
      }),
      (d.prototype.peek = function () {
        if (this._head !== this._tail) return this._list[this._head];
      }),
      (d.prototype.peekFront = function () {
        return this.peek();
      }),
      (d.prototype.peekBack = function () {
        return this.peekAt(-1);
      }),
      Object.defineProperty(d.prototype, "length", {
        get: function () {
          return this.size();
        },
      }),
      (d.prototype.size = function () {
        return this._head === this._tail
          ? 0
          : this._head < this._tail
            ? this._tail - this._head
            : this._capacityMask + 1 - (this._head - this._tail);
      }),
      (d.prototype.unshift = function (a) {
        if (0 == arguments.length) return this.size();
        var b = this._list.length;
        return ((this._head = (this._head - 1 + b) & this._capacityMask),
        (this._list[this._head] = a),
        this._tail === this._head && this._growArray(),
        this._capacity && this.size() > this._capacity && this.pop(),
        this._head < this._tail)
          ? this._tail - this._head
          : this._capacityMask + 1 - (this._head - this._tail);
      }),
      (d.prototype.shift = function () {
        var a = this._head;
        if (a !== this._tail) {
          var b = this._list[a];
          return (
            (this._list[a] = void 0),
            (this._head = (a + 1) & this._capacityMask),
            a < 2 && this._tail > 1e4 && this._tail <= this._list.length >>> 2 && this._shrinkArray(),
            b
          );
        }
      }),
      (d.prototype.push = function (a) {
        if (0 == arguments.length) return this.size();
        var b = this._tail;
        return ((this._list[b] = a),
        (this._tail = (b + 1) & this._capacityMask),
        this._tail === this._head && this._growArray(),
        this._capacity && this.size() > this._capacity && this.shift(),
        this._head < this._tail)
          ? this._tail - this._head
          : this._capacityMask + 1 - (this._head - this._tail);
      }),
      (d.prototype.pop = function () {
        var a = this._tail;
        if (a !== this._head) {
          var b = this._list.length;
          this._tail = (a - 1 + b) & this._capacityMask;
          var c = this._list[this._tail];
          return (
            (this._list[this._tail] = void 0), this._head < 2 && a > 1e4 && a <= b >>> 2 && this._shrinkArray(), c
          );
        }
      }),
      (d.prototype.removeOne = function (a) {
        var b,
          c = a;
        if (c === (0 | c) && this._head !== this._tail) {
          var d = this.size(),
            e = this._list.length;
          if (!(c >= d) && !(c < -d)) {
            (c < 0 && (c += d), (c = (this._head + c) & this._capacityMask));
            var f = this._list[c];
            if (a < d / 2) {
              for (b = a; b > 0; b--) this._list[c] = this._list[(c = (c - 1 + e) & this._capacityMask)];
              ((this._list[c] = void 0), (this._head = (this._head + 1 + e) & this._capacityMask));
            } else {
              for (b = d - 1 - a; b > 0; b--) this._list[c] = this._list[(c = (c + 1 + e) & this._capacityMask)];
              ((this._list[c] = void 0), (this._tail = (this._tail - 1 + e) & this._capacityMask));
            }
            return f;
          }
        }
      }),
      (d.prototype.remove = function (a, b) {
        var c,
          d,
          e = a,
          f = b;
        if (e === (0 | e) && this._head !== this._tail) {
          var g = this.size(),
            h = this._list.length;
          if (!(e >= g) && !(e < -g) && !(b < 1)) {
            if ((e < 0 && (e += g), 1 === b || !b)) return (((c = [,])[0] = this.removeOne(e)), c);
            if (0 === e && e + b >= g) return ((c = this.toArray()), this.clear(), c);
            for (e + b > g && (b = g - e), c = Array(b), d = 0; d < b; d++)
              c[d] = this._list[(this._head + e + d) & this._capacityMask];
            if (((e = (this._head + e) & this._capacityMask), a + b === g)) {
              for (this._tail = (this._tail - b + h) & this._capacityMask, d = b; d > 0; d--)
                this._list[(e = (e + 1 + h) & this._capacityMask)] = void 0;
              return c;
            }
            if (0 === a) {
              for (this._head = (this._head + b + h) & this._capacityMask, d = b - 1; d > 0; d--)
                this._list[(e = (e + 1 + h) & this._capacityMask)] = void 0;
              return c;
            }
            if (e < g / 2) {
              for (this._head = (this._head + a + b + h) & this._capacityMask, d = a; d > 0; d--)
                this.unshift(this._list[(e = (e - 1 + h) & this._capacityMask)]);
              for (e = (this._head - 1 + h) & this._capacityMask; f > 0;)
                ((this._list[(e = (e - 1 + h) & this._capacityMask)] = void 0), f--);
              a < 0 && (this._tail = e);
            } else {
              for (this._tail = e, e = (e + b + h) & this._capacityMask, d = g - (b + a); d > 0; d--)
                this.push(this._list[e++]);
              for (e = this._tail; f > 0;) ((this._list[(e = (e + 1 + h) & this._capacityMask)] = void 0), f--);
            }
            return (this._head < 2 && this._tail > 1e4 && this._tail <= h >>> 2 && this._shrinkArray(), c);
          }
        }
      }),
      (d.prototype.splice = function (a, b) {
        var c = a;
        if (c === (0 | c)) {
          var d = this.size();
          if ((c < 0 && (c += d), !(c > d)))
            if (!(arguments.length > 2)) return this.remove(c, b);
            else {
              var e,
                f,
                g,
                h = arguments.length,
                i = this._list.length,
                j = 2;
              if (!d || c < d / 2) {
                for (f = Array(c), e = 0; e < c; e++) f[e] = this._list[(this._head + e) & this._capacityMask];
                for (
                  0 === b
                    ? ((g = []), c > 0 && (this._head = (this._head + c + i) & this._capacityMask))
                    : ((g = this.remove(c, b)), (this._head = (this._head + c + i) & this._capacityMask));
                  h > j;
                )
                  this.unshift(arguments[--h]);
                for (e = c; e > 0; e--) this.unshift(f[e - 1]);
              } else {
                var k = (f = Array(d - (c + b))).length;
                for (e = 0; e < k; e++) f[e] = this._list[(this._head + c + b + e) & this._capacityMask];
                for (
                  0 === b
                    ? ((g = []), c != d && (this._tail = (this._head + c + i) & this._capacityMask))
                    : ((g = this.remove(c, b)), (this._tail = (this._tail - k + i) & this._capacityMask));
                  j < h;
                )
                  this.push(arguments[j++]);
                for (e = 0; e < k; e++) this.push(f[e]);
              }
              return g;
            }
        }
      }),
      (d.prototype.clear = function () {
        ((this._list = Array(this._list.length)), (this._head = 0), (this._tail = 0));
      }),
      (d.prototype.isEmpty = function () {
        return this._head === this._tail;
      }),
      (d.prototype.toArray = function () {
        return this._copyArray(!1);
      }),
      (d.prototype._fromArray = function (a) {
        var b = a.length,
          c = this._nextPowerOf2(b);
        ((this._list = Array(c)), (this._capacityMask = c - 1), (this._tail = b));
        for (var d = 0; d < b; d++) this._list[d] = a[d];
      }),
      (d.prototype._copyArray = function (a, b) {
        var c,
          d = this._list,
          e = d.length,
          f = this.length;
        if ((b |= f) == f && this._head < this._tail) return this._list.slice(this._head, this._tail);
        var g = Array(b),
          h = 0;
        if (a || this._head > this._tail) {
          for (c = this._head; c < e; c++) g[h++] = d[c];
          for (c = 0; c < this._tail; c++) g[h++] = d[c];
        } else for (c = this._head; c < this._tail; c++) g[h++] = d[c];
        return g;
      }),
      (d.prototype._growArray = function () {
        if (0 != this._head) {
          var a = this._copyArray(!0, this._list.length << 1);
          ((this._tail = this._list.length), (this._head = 0), (this._list = a));
        } else ((this._tail = this._list.length), (this._list.length <<= 1));
        this._capacityMask = (this._capacityMask << 1) | 1;
      }),
      (d.prototype._shrinkArray = function () {
        ((this._list.length >>>= 1), (this._capacityMask >>>= 1));
      }),
      (d.prototype._nextPowerOf2 = function (a) {
        return Math.max(1 << (Math.log(a) / Math.log(2) + 1), 4);
      }),
      (b.exports = d));
  },
  29671,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    let d = a.r(6507),
      e = a.r(94774),
      f = a.r(62839),
      g = a.r(12013),
      h = a.r(34180),
      i = a.r(52948);
    class j {
      static checkFlag(a, b) {
        return ((b = b.toLowerCase()), !!this.getFlagMap()[a][b]);
      }
      static setArgumentTransformer(a, b) {
        this._transformer.argument[a] = b;
      }
      static setReplyTransformer(a, b) {
        this._transformer.reply[a] = b;
      }
      static getFlagMap() {
        return (
          this.flagMap ||
            (this.flagMap = Object.keys(j.FLAGS).reduce(
              (a, b) => (
                (a[b] = {}),
                j.FLAGS[b].forEach((c) => {
                  a[b][c] = !0;
                }),
                a
              ),
              {},
            )),
          this.flagMap
        );
      }
      constructor(a, b = [], c = {}, d) {
        if (
          ((this.name = a),
          (this.inTransaction = !1),
          (this.isTraced = !1),
          (this.isResolved = !1),
          (this.isSettled = !1),
          (this.transformed = !1),
          (this.replyEncoding = c.replyEncoding),
          (this.protocol = 2),
          (this.replyMapping = "legacy"),
          (this.errorStack = c.errorStack),
          (this.args = b.flat()),
          (this.callback = d),
          this.initPromise(),
          c.keyPrefix)
        ) {
          let a = c.keyPrefix instanceof Buffer,
            b = a ? c.keyPrefix : null;
          this._iterateKeys((d) =>
            d instanceof Buffer
              ? (null === b && (b = Buffer.from(c.keyPrefix)), Buffer.concat([b, d]))
              : a
                ? Buffer.concat([c.keyPrefix, Buffer.from(String(d))])
                : c.keyPrefix + d,
          );
        }
        c.readOnly && (this.isReadOnly = !0);
      }
      getSlot() {
        if (void 0 === this.slot) {
          let a = this.getKeys()[0];
          this.slot = null == a ? null : e(a);
        }
        return this.slot;
      }
      getKeys() {
        return this._iterateKeys();
      }
      setReplyContext(a) {
        ((this.protocol = a?.protocol ?? 2), (this.replyMapping = a?.replyMapping ?? "legacy"));
      }
      toWritable(a) {
        let b,
          c = "*" + (this.args.length + 1) + "\r\n$" + Buffer.byteLength(this.name) + "\r\n" + this.name + "\r\n";
        if (this.bufferMode) {
          let a = new m();
          a.push(c);
          for (let b = 0; b < this.args.length; ++b) {
            let c = this.args[b];
            c instanceof Buffer
              ? 0 === c.length
                ? a.push("$0\r\n\r\n")
                : (a.push("$" + c.length + "\r\n"), a.push(c), a.push("\r\n"))
              : a.push("$" + Buffer.byteLength(c) + "\r\n" + c + "\r\n");
          }
          b = a.toBuffer();
        } else {
          b = c;
          for (let a = 0; a < this.args.length; ++a) {
            let c = this.args[a];
            b += "$" + Buffer.byteLength(c) + "\r\n" + c + "\r\n";
          }
        }
        return b;
      }
      stringifyArguments() {
        for (let a = 0; a < this.args.length; ++a) {
          let b = this.args[a];
          "string" == typeof b || (b instanceof Buffer ? (this.bufferMode = !0) : (this.args[a] = (0, g.toArg)(b)));
        }
      }
      transformReply(a) {
        this.replyEncoding && (a = (0, g.convertBufferToString)(a, this.replyEncoding));
        let b = j._transformer.reply[this.name];
        return (
          b && (a = b(a, { commandName: this.name, protocol: this.protocol, replyMapping: this.replyMapping })), a
        );
      }
      setTimeout(a) {
        this._commandTimeoutTimer ||
          (this._commandTimeoutTimer = setTimeout(() => {
            this.isSettled || this.reject(Error("Command timed out"));
          }, a));
      }
      setBlockingTimeout(a) {
        if (a <= 0) return;
        this._blockingTimeoutTimer && (clearTimeout(this._blockingTimeoutTimer), (this._blockingTimeoutTimer = void 0));
        let b = Date.now();
        void 0 === this._blockingDeadline && (this._blockingDeadline = b + a);
        let c = this._blockingDeadline - b;
        c <= 0
          ? this.resolve(null)
          : (this._blockingTimeoutTimer = setTimeout(() => {
              if (this.isSettled) {
                this._blockingTimeoutTimer = void 0;
                return;
              }
              ((this._blockingTimeoutTimer = void 0), this.resolve(null));
            }, c));
      }
      extractBlockingTimeout() {
        let a = this.args;
        if (!a || 0 === a.length) return;
        let b = this.name.toLowerCase();
        return "blmovem" === b
          ? (0, h.parseSecondsArgument)(a[4])
          : j.checkFlag("LAST_ARG_TIMEOUT_COMMANDS", b)
            ? (0, h.parseSecondsArgument)(a[a.length - 1])
            : j.checkFlag("FIRST_ARG_TIMEOUT_COMMANDS", b)
              ? (0, h.parseSecondsArgument)(a[0])
              : j.checkFlag("BLOCK_OPTION_COMMANDS", b)
                ? (0, h.parseBlockOption)(a)
                : void 0;
      }
      _clearTimers() {
        let a = this._commandTimeoutTimer;
        a && (clearTimeout(a), delete this._commandTimeoutTimer);
        let b = this._blockingTimeoutTimer;
        b && (clearTimeout(b), delete this._blockingTimeoutTimer);
      }
      initPromise() {
        ((this.isResolved = !1), (this.isSettled = !1));
        let a = new Promise((a, b) => {
          if (!this.transformed) {
            this.transformed = !0;
            let a = j._transformer.argument[this.name];
            (a && (this.args = a(this.args)), this.stringifyArguments());
          }
          ((this.resolve = this._convertValue(a)),
            (this.reject = (a) => {
              (this._clearTimers(),
                (this.isSettled = !0),
                this.errorStack
                  ? b(
                      (0, g.optimizeErrorStack)(
                        a,
                        this.errorStack.stack,
                        "/ROOT/node_modules/.pnpm/ioredis@6.0.0/node_modules/ioredis/built",
                      ),
                    )
                  : b(a));
            }));
        });
        this.promise = (0, f.default)(a, this.callback);
      }
      _iterateKeys(a = (a) => a) {
        if (void 0 === this.keys && ((this.keys = []), (0, d.exists)(this.name, { caseInsensitive: !0 })))
          for (let b of (0, d.getKeyIndexes)(this.name, this.args, { nameCaseInsensitive: !0 }))
            ((this.args[b] = a(this.args[b])), this.keys.push(this.args[b]));
        return this.keys;
      }
      _convertValue(a) {
        return (b) => {
          try {
            (this._clearTimers(), a(this.transformReply(b)), (this.isResolved = !0), (this.isSettled = !0));
          } catch (a) {
            this.reject(a);
          }
          return this.promise;
        };
      }
    }
    ((j.FLAGS = {
      VALID_IN_SUBSCRIBER_MODE: [
        "subscribe",
        "psubscribe",
        "unsubscribe",
        "punsubscribe",
        "ssubscribe",
        "sunsubscribe",
        "ping",
        "quit",
      ],
      VALID_IN_MONITOR_MODE: ["monitor", "auth"],
      ENTER_SUBSCRIBER_MODE: ["subscribe", "psubscribe", "ssubscribe"],
      EXIT_SUBSCRIBER_MODE: ["unsubscribe", "punsubscribe", "sunsubscribe"],
      WILL_DISCONNECT: ["quit"],
      HANDSHAKE_COMMANDS: ["auth", "hello", "select", "client", "readonly", "info"],
      IGNORE_RECONNECT_ON_ERROR: ["client"],
      BLOCKING_COMMANDS: [
        "blpop",
        "brpop",
        "brpoplpush",
        "blmove",
        "blmovem",
        "bzpopmin",
        "bzpopmax",
        "bzmpop",
        "blmpop",
        "xread",
        "xreadgroup",
      ],
      LAST_ARG_TIMEOUT_COMMANDS: ["blpop", "brpop", "brpoplpush", "blmove", "bzpopmin", "bzpopmax"],
      FIRST_ARG_TIMEOUT_COMMANDS: ["bzmpop", "blmpop"],
      BLOCK_OPTION_COMMANDS: ["xread", "xreadgroup"],
    }),
      (j._transformer = { argument: {}, reply: {} }),
      (c.default = j));
    let k = function (a) {
        if (1 === a.length) {
          if (a[0] instanceof Map) return (0, g.convertMapToArray)(a[0]);
          if ("object" == typeof a[0] && null !== a[0]) return (0, g.convertObjectToArray)(a[0]);
        }
        return a;
      },
      l = function (a) {
        if (2 === a.length) {
          if (a[1] instanceof Map) return [a[0]].concat((0, g.convertMapToArray)(a[1]));
          if ("object" == typeof a[1] && null !== a[1]) return [a[0]].concat((0, g.convertObjectToArray)(a[1]));
        }
        return a;
      };
    for (let a of (j.setArgumentTransformer("mset", k),
    j.setArgumentTransformer("msetnx", k),
    j.setArgumentTransformer("hset", l),
    j.setArgumentTransformer("hmset", l),
    j.setReplyTransformer("hgetall", function (a) {
      if (Array.isArray(a)) {
        let b = {};
        for (let c = 0; c < a.length; c += 2) {
          let d = a[c],
            e = a[c + 1];
          d in b
            ? Object.defineProperty(b, d, { value: e, configurable: !0, enumerable: !0, writable: !0 })
            : (b[d] = e);
        }
        return b;
      }
      return a;
    }),
    j.setReplyTransformer("vsim", i.transformVsimReply),
    j.setReplyTransformer("hrandfield", i.transformPairReply),
    j.setReplyTransformer("xread", i.transformStreamReadReply),
    j.setReplyTransformer("xreadgroup", i.transformStreamReadReply),
    i.sortedSetWithScorePairCommands))
      j.setReplyTransformer(a, i.transformPairReply);
    class m {
      constructor() {
        ((this.length = 0), (this.items = []));
      }
      push(a) {
        ((this.length += Buffer.byteLength(a)), this.items.push(a));
      }
      toBuffer() {
        let a = Buffer.allocUnsafe(this.length),
          b = 0;
        for (let c of this.items) {
          let d = Buffer.byteLength(c);
          (Buffer.isBuffer(c) ? c.copy(a, b) : a.write(c, b, d), (b += d));
        }
        return a;
      }
    }
  },
  65676,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    let d = a.r(29671),
      e = a.r(12013),
      f = a.r(69518),
      g = a.r(64390),
      h = (0, e.Debug)("dataHandler");
    c.default = class {
      constructor(a, b) {
        var c;
        let d;
        this.redis = a;
        let e =
            ((d = "resp3" === (c = b).replyMapping ? j : i),
            c.stringNumbers ? { ...d, [g.RESP_TYPES.NUMBER]: String, [g.RESP_TYPES.DOUBLE]: String } : d),
          f = new g.Decoder({
            getTypeMapping: () => e,
            onReply: (a) => {
              this.dispatch(() => this.returnReply(a));
            },
            onErrorReply: (a) => {
              this.dispatch(() => this.returnError(a));
            },
            onPush: (a) => {
              this.dispatch(() => this.returnPush(a));
            },
          });
        (a.stream.prependListener("data", (a) => {
          try {
            f.write(a);
          } catch (a) {
            this.returnFatalError(a);
          }
        }),
          a.stream.resume());
      }
      dispatch(a) {
        try {
          a();
        } catch (a) {
          process.nextTick(() => {
            throw a;
          });
        }
      }
      returnFatalError(a) {
        ((a.message += ". Please report this."), this.redis.recoverFromFatalError(a, a, { offlineQueue: !1 }));
      }
      returnError(a) {
        let b = this.shiftCommand(a);
        b &&
          ((a.command = { name: b.command.name, args: b.command.args }),
          "ssubscribe" === b.command.name && a.message.startsWith("MOVED ") && this.redis.emit("moved"),
          this.redis.handleReconnection(a, b));
      }
      returnReply(a) {
        if (this.handleMonitorReply(a) || (3 !== this.redis.condition.protocol && this.handleSubscriberReply(a)))
          return;
        let b = this.shiftCommand(a);
        b &&
          (d.default.checkFlag("ENTER_SUBSCRIBER_MODE", b.command.name)
            ? ((this.redis.condition.subscriber = new f.default()),
              this.redis.condition.subscriber.add(b.command.name, a[1].toString()),
              l(b.command, a[2]) || this.redis.commandQueue.unshift(b))
            : d.default.checkFlag("EXIT_SUBSCRIBER_MODE", b.command.name)
              ? m(b.command, a[2]) || this.redis.commandQueue.unshift(b)
              : b.command.resolve(a));
      }
      returnPush(a) {
        if (!Array.isArray(a) || 0 === a.length) return;
        let b = a[0].toString();
        switch ((h('receive push "%s"', b), b)) {
          case "message":
          case "pmessage":
          case "smessage":
            this.handleSubscriberReply(a);
            break;
          case "ssubscribe":
          case "subscribe":
          case "psubscribe": {
            this.redis.condition.subscriber || (this.redis.condition.subscriber = new f.default());
            let c = a[1].toString();
            this.redis.condition.subscriber.add(b, c);
            let d = this.shiftCommand(a);
            if (!d) return;
            l(d.command, a[2]) || this.redis.commandQueue.unshift(d);
            break;
          }
          case "sunsubscribe":
          case "unsubscribe":
          case "punsubscribe": {
            if (this.redis.condition.subscriber) {
              let c = a[1] ? a[1].toString() : null;
              c && this.redis.condition.subscriber.del(b, c);
            }
            let c = a[2];
            if ((0 === Number(c) && (this.redis.condition.subscriber = !1), this.handleUnsolicitedUnsubscribe(b)))
              return;
            let d = this.shiftCommand(a);
            if (!d) return;
            m(d.command, c) || this.redis.commandQueue.unshift(d);
          }
        }
      }
      handleUnsolicitedUnsubscribe(a) {
        let b = this.redis.commandQueue.peekFront();
        return (!b || b.command.name.toLowerCase() !== a) && ("sunsubscribe" === a && this.redis.emit("moved"), !0);
      }
      handleSubscriberReply(a) {
        if (!this.redis.condition.subscriber) return !1;
        let b = Array.isArray(a) ? a[0].toString() : null;
        switch ((h('receive reply "%s" in subscriber mode', b), b)) {
          case "message":
            (this.redis.listeners("message").length > 0 &&
              this.redis.emit("message", a[1].toString(), a[2] ? a[2].toString() : ""),
              this.redis.emit("messageBuffer", a[1], a[2]));
            break;
          case "pmessage": {
            let b = a[1].toString();
            (this.redis.listeners("pmessage").length > 0 &&
              this.redis.emit("pmessage", b, a[2].toString(), a[3].toString()),
              this.redis.emit("pmessageBuffer", b, a[2], a[3]));
            break;
          }
          case "smessage":
            (this.redis.listeners("smessage").length > 0 &&
              this.redis.emit("smessage", a[1].toString(), a[2] ? a[2].toString() : ""),
              this.redis.emit("smessageBuffer", a[1], a[2]));
            break;
          case "ssubscribe":
          case "subscribe":
          case "psubscribe": {
            let c = a[1].toString();
            this.redis.condition.subscriber.add(b, c);
            let d = this.shiftCommand(a);
            if (!d) return;
            l(d.command, a[2]) || this.redis.commandQueue.unshift(d);
            break;
          }
          case "sunsubscribe":
          case "unsubscribe":
          case "punsubscribe": {
            let c = a[1] ? a[1].toString() : null;
            c && this.redis.condition.subscriber.del(b, c);
            let d = a[2];
            if ((0 === Number(d) && (this.redis.condition.subscriber = !1), this.handleUnsolicitedUnsubscribe(b)))
              break;
            let e = this.shiftCommand(a);
            if (!e) return;
            m(e.command, d) || this.redis.commandQueue.unshift(e);
            break;
          }
          default: {
            let b = this.shiftCommand(a);
            if (!b) return;
            b.command.resolve(a);
          }
        }
        return !0;
      }
      handleMonitorReply(a) {
        if ("monitoring" !== this.redis.status) return !1;
        let b = a.toString();
        if ("OK" === b) return !1;
        let c = b.indexOf(" "),
          d = b.slice(0, c),
          e = b.indexOf('"'),
          f = b
            .slice(e + 1, -1)
            .split('" "')
            .map((a) => a.replace(/\\"/g, '"')),
          g = b.slice(c + 2, e - 2).split(" ");
        return (this.redis.emit("monitor", d, f, g[1], g[0]), !0);
      }
      shiftCommand(a) {
        let b = this.redis.commandQueue.shift();
        if (!b) {
          let b = Error(
            "Command queue state error. If you can reproduce this, please report it." +
              (a instanceof Error ? ` Last error: ${a.message}` : ` Last reply: ${a.toString()}`),
          );
          return (this.redis.emit("error", b), null);
        }
        return b;
      }
    };
    let i = {
        [g.RESP_TYPES.SIMPLE_STRING]: Buffer,
        [g.RESP_TYPES.BLOB_STRING]: Buffer,
        [g.RESP_TYPES.VERBATIM_STRING]: Buffer,
        [g.RESP_TYPES.BIG_NUMBER]: String,
        [g.RESP_TYPES.DOUBLE]: Buffer,
        [g.RESP_TYPES.BOOLEAN]: Number,
        [g.RESP_TYPES.MAP]: Array,
        [g.RESP_TYPES.SET]: Array,
      },
      j = {
        [g.RESP_TYPES.SIMPLE_STRING]: Buffer,
        [g.RESP_TYPES.BLOB_STRING]: Buffer,
        [g.RESP_TYPES.VERBATIM_STRING]: Buffer,
        [g.RESP_TYPES.BIG_NUMBER]: String,
        [g.RESP_TYPES.SET]: Array,
      },
      k = new WeakMap();
    function l(a, b) {
      let c = k.has(a) ? k.get(a) : a.args.length;
      return (c -= 1) <= 0 ? (a.resolve(b), k.delete(a), !0) : (k.set(a, c), !1);
    }
    function m(a, b) {
      let c = k.has(a) ? k.get(a) : a.args.length;
      return 0 === c
        ? 0 === Number(b) && (k.delete(a), a.resolve(b), !0)
        : (c -= 1) <= 0
          ? (a.resolve(b), !0)
          : (k.set(a, c), !1);
    }
  },
  41901,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    let d = a.r(94774),
      e = a.r(6507),
      f = a.r(62839),
      g = a.r(24361),
      h = a.r(29671),
      i = a.r(874),
      j = a.r(12013),
      k = a.r(79668),
      l = a.r(94703);
    class m extends k.default {
      constructor(a) {
        (super(),
          (this.redis = a),
          (this.isPipeline = !0),
          (this.replyPending = 0),
          (this._queue = []),
          (this._result = []),
          (this._transactions = 0),
          (this._shaToScript = {}),
          (this.isCluster = "Cluster" === this.redis.constructor.name || this.redis.isCluster),
          (this.options = a.options),
          Object.keys(a.scriptsSet).forEach((b) => {
            let c = a.scriptsSet[b];
            ((this._shaToScript[c.sha] = c), (this[b] = a[b]), (this[b + "Buffer"] = a[b + "Buffer"]));
          }),
          a.addedBuiltinSet.forEach((b) => {
            ((this[b] = a[b]), (this[b + "Buffer"] = a[b + "Buffer"]));
          }),
          (this.promise = new Promise((a, b) => {
            ((this.resolve = a), (this.reject = b));
          })));
        let b = this;
        Object.defineProperty(this, "length", {
          get: function () {
            return b._queue.length;
          },
        });
      }
      fillResult(a, b) {
        if ("exec" === this._queue[b].name && Array.isArray(a[1])) {
          let c = a[1].length;
          for (let d = 0; d < c; d++) {
            if (a[1][d] instanceof Error) continue;
            let e = this._queue[b - (c - d)];
            try {
              a[1][d] = e.transformReply(a[1][d]);
            } catch (b) {
              a[1][d] = b;
            }
          }
        }
        if (((this._result[b] = a), --this.replyPending)) return;
        if (this.isCluster) {
          let a,
            b = !0;
          for (let c = 0; c < this._result.length; ++c) {
            let d = this._result[c][0],
              f = this._queue[c];
            if (d) {
              if ("exec" === f.name && "EXECABORT Transaction discarded because of previous errors." === d.message)
                continue;
              if (a) {
                if (a.name !== d.name || a.message !== d.message) {
                  b = !1;
                  break;
                }
              } else a = { name: d.name, message: d.message };
            } else if (
              !f.inTransaction &&
              !(
                (0, e.exists)(f.name, { caseInsensitive: !0 }) &&
                (0, e.hasFlag)(f.name, "readonly", { nameCaseInsensitive: !0 })
              )
            ) {
              b = !1;
              break;
            }
          }
          if (a && b) {
            let b = this,
              c = a.message.split(" "),
              d = this._queue,
              e = !1;
            this._queue = [];
            for (let a = 0; a < d.length; ++a) {
              if ("ASK" === c[0] && !e && "asking" !== d[a].name && (!d[a - 1] || "asking" !== d[a - 1].name)) {
                let a = new h.default("asking");
                ((a.ignore = !0), this.sendCommand(a));
              }
              (d[a].initPromise(), this.sendCommand(d[a]), (e = d[a].inTransaction));
            }
            let f = !0;
            void 0 === this.leftRedirections && (this.leftRedirections = {});
            let g = function () {
                b.exec();
              },
              i = this.redis;
            if (
              (i.handleError(a, this.leftRedirections, {
                moved: function (a, c) {
                  ((b.preferKey = c),
                    i.slots[a] ? i.slots[a][0] !== c && (i.slots[a] = [c]) : (i.slots[a] = [c]),
                    (i._groupsBySlot[a] = i._groupsIds[i.slots[a].join(";")]),
                    i.refreshSlotsCache(),
                    b.exec());
                },
                ask: function (a, c) {
                  ((b.preferKey = c), b.exec());
                },
                tryagain: g,
                clusterDown: g,
                connectionClosed: g,
                maxRedirections: () => {
                  f = !1;
                },
                defaults: () => {
                  f = !1;
                },
              }),
              f)
            )
              return;
          }
        }
        let c = 0;
        for (let a = 0; a < this._queue.length - c; ++a)
          (this._queue[a + c].ignore && (c += 1), (this._result[a] = this._result[a + c]));
        this.resolve(this._result.slice(0, this._result.length - c));
      }
      sendCommand(a) {
        this._transactions > 0 && (a.inTransaction = !0);
        let b = this._queue.length;
        return (
          (a.pipelineIndex = b),
          a.promise
            .then((a) => {
              this.fillResult([null, a], b);
            })
            .catch((a) => {
              this.fillResult([a], b);
            }),
          this._queue.push(a),
          this
        );
      }
      addBatch(a) {
        let b, c, d;
        for (let e = 0; e < a.length; ++e) ((c = (b = a[e])[0]), (d = b.slice(1)), this[c].apply(this, d));
        return this;
      }
    }
    c.default = m;
    let n = m.prototype.multi;
    m.prototype.multi = function () {
      return ((this._transactions += 1), n.apply(this, arguments));
    };
    let o = m.prototype.execBuffer;
    ((m.prototype.execBuffer = (0, g.deprecate)(function () {
      return (this._transactions > 0 && (this._transactions -= 1), o.apply(this, arguments));
    }, "Pipeline#execBuffer: Use Pipeline#exec instead")),
      (m.prototype.exec = function (a) {
        let b, c;
        if (this.isCluster && !this.redis.slots.length)
          return (
            "wait" === this.redis.status && this.redis.connect().catch(j.noop),
            a && !this.nodeifiedPromise && ((this.nodeifiedPromise = !0), (0, f.default)(this.promise, a)),
            this.redis.delayUntilReady((b) => {
              b ? this.reject(b) : this.exec(a);
            }),
            this.promise
          );
        if (this._transactions > 0) return ((this._transactions -= 1), o.apply(this, arguments));
        if (
          (this.nodeifiedPromise || ((this.nodeifiedPromise = !0), (0, f.default)(this.promise, a)),
          this._queue.length || this.resolve([]),
          this.isCluster)
        ) {
          let a = [];
          for (let b = 0; b < this._queue.length; b++) {
            let c = this._queue[b].getKeys();
            if ((c.length && a.push(c[0]), c.length && 0 > d.generateMulti(c)))
              return (
                this.reject(Error("All the keys in a pipeline command should belong to the same slot")), this.promise
              );
          }
          if (a.length) {
            if (
              (b = (function (a, b) {
                let c = d(b[0]),
                  e = a._groupsBySlot[c];
                for (let c = 1; c < b.length; c++) if (a._groupsBySlot[d(b[c])] !== e) return -1;
                return c;
              })(this.redis, a)) < 0
            )
              return (
                this.reject(Error("All keys in the pipeline should belong to the same slots allocation group")),
                this.promise
              );
          } else b = (16384 * Math.random()) | 0;
        }
        let e = this;
        return (
          (0, l.interceptHimportPipeline)({
            owner: e.redis,
            commands: e._queue,
            slot: b,
            preferredNodeKey: e.preferKey,
            setDestination(a) {
              c = { slot: b, redis: a };
            },
            resume: g,
            reject(a) {
              e.reject(a);
            },
          }) || g(),
          this.promise
        );
        function g() {
          let a,
            d = (e.replyPending = e._queue.length);
          e.isCluster && !c && (c = { slot: b, redis: e.redis.connectionPool.nodes.all[e.preferKey] });
          let f = "",
            g = {
              isPipeline: !0,
              destination: e.isCluster ? c : { redis: e.redis },
              write(b) {
                ("string" != typeof b
                  ? (a || (a = []), f && (a.push(Buffer.from(f, "utf8")), (f = "")), a.push(b))
                  : (f.length + b.length >= i.constants.MAX_STRING_LENGTH &&
                      (a || (a = []), f && (a.push(Buffer.from(f, "utf8")), (f = ""))),
                    (f += b)),
                  --d ||
                    (a
                      ? (f && a.push(Buffer.from(f, "utf8")), g.destination.redis.stream.write(Buffer.concat(a)))
                      : g.destination.redis.stream.write(f),
                    (d = e._queue.length),
                    (f = ""),
                    (a = void 0)));
              },
            };
          for (let a = 0; a < e._queue.length; ++a) e.redis.sendCommand(e._queue[a], g, c);
          return e.promise;
        }
      }));
  },
  94122,
  (a, b, c) => {
    "use strict";
    var d;
    Object.defineProperty(c, "__esModule", { value: !0 });
    let e = a.r(6507),
      f = a.r(27699),
      g = a.r(62839),
      h = a.r(58901),
      i = a.r(29671),
      j = a.r(49491),
      k = a.r(29140),
      l = a.r(48676),
      m = a.r(47692),
      n = a.r(49575),
      o = a.r(46426),
      p = a.r(12013),
      q = a.r(19053),
      r = a.r(75187),
      s = a.r(79668),
      t = a.r(6253),
      u = a.r(94703),
      v = a.r(94703),
      w = a.r(17769),
      x = (0, p.Debug)("redis");
    class y extends s.default {
      static createClient(...a) {
        return new y(...a);
      }
      constructor(a, b, c) {
        if (
          (super(),
          (this.status = "wait"),
          (this.isCluster = !1),
          (this.reconnectTimeout = null),
          (this.connectionEpoch = 0),
          (this.retryAttempts = 0),
          (this.manuallyClosing = !1),
          (this[d] = !1),
          (this._autoPipelines = new Map()),
          (this._runningAutoPipelines = new Set()),
          this.parseOptions(a, b, c),
          f.EventEmitter.call(this),
          (this.options.himportFieldsets = (0, v.cloneHimportFieldsets)(this.options.himportFieldsets)),
          this.options.himportFieldsets?.length &&
            (0, u.bindHimportCoordinator)(this, new u.default(this.options.himportFieldsets), "standalone"),
          this.resetCommandQueue(),
          this.resetOfflineQueue(),
          this.options.Connector)
        )
          this.connector = new this.options.Connector(this.options);
        else if (this.options.sentinels) {
          let a = new k.default(this.options);
          ((a.emitter = this), (this.connector = a));
        } else this.connector = new j.StandaloneConnector(this.options);
        (this.options.scripts &&
          Object.entries(this.options.scripts).forEach(([a, b]) => {
            this.defineCommand(a, b);
          }),
          this.options.lazyConnect ? this.setStatus("wait") : this.connect().catch(t.noop));
      }
      get autoPipelineQueueSize() {
        let a = 0;
        for (let b of this._autoPipelines.values()) a += b.length;
        return a;
      }
      connect(a) {
        let b = (0, q.traceConnect)(
          () => this._connect(),
          () => {
            let { address: a, port: b } = this._getServerAddress();
            return { serverAddress: a, serverPort: b, connectionEpoch: this.connectionEpoch };
          },
        );
        return (0, g.default)(b, a);
      }
      _connect() {
        return new Promise((a, b) => {
          if ("connecting" === this.status || "connect" === this.status || "ready" === this.status)
            return void b(Error("Redis is already connecting/connected"));
          ((this.connectionEpoch += 1), this.setStatus("connecting"));
          let { options: c } = this;
          this.condition = {
            select: c.db,
            auth: c.username ? [c.username, c.password] : c.password,
            subscriber: !1,
            protocol: c.protocol,
            replyMapping: 3 === c.protocol && "resp3" === c.replyMapping ? "resp3" : "legacy",
            handshake: !1,
          };
          let d = this;
          (0, g.default)(
            this.connector.connect(function (a, b) {
              d.silentEmit(a, b);
            }),
            function (e, f) {
              if (e) {
                (d.flushQueue(e), d.silentEmit("error", e), b(e), d.setStatus("end"));
                return;
              }
              let g = c.tls ? "secureConnect" : "connect";
              if (
                ("sentinels" in c && c.sentinels && !c.enableTLSForSentinelMode && (g = "connect"),
                (d.stream = f),
                c.noDelay && f.setNoDelay(!0),
                "number" == typeof c.keepAlive &&
                  (f.connecting
                    ? f.once(g, () => {
                        f.setKeepAlive(!0, c.keepAlive);
                      })
                    : f.setKeepAlive(!0, c.keepAlive)),
                f.connecting)
              ) {
                if ((f.once(g, l.connectHandler(d)), c.connectTimeout)) {
                  let a = !1;
                  (f.setTimeout(c.connectTimeout, function () {
                    if (a) return;
                    (f.setTimeout(0), f.destroy());
                    let b = Error("connect ETIMEDOUT");
                    ((b.errorno = "ETIMEDOUT"), (b.code = "ETIMEDOUT"), (b.syscall = "connect"), l.errorHandler(d)(b));
                  }),
                    f.once(g, function () {
                      ((a = !0), f.setTimeout(0));
                    }));
                }
              } else if (f.destroyed) {
                let a = d.connector.firstError;
                (a &&
                  process.nextTick(() => {
                    l.errorHandler(d)(a);
                  }),
                  process.nextTick(l.closeHandler(d)));
              } else process.nextTick(l.connectHandler(d));
              f.destroyed || (f.once("error", l.errorHandler(d)), f.once("close", l.closeHandler(d)));
              let h = function () {
                (d.removeListener("close", i), a());
              };
              var i = function () {
                (d.removeListener("ready", h), b(Error(p.CONNECTION_CLOSED_ERROR_MSG)));
              };
              (d.once("ready", h), d.once("close", i));
            },
          );
        });
      }
      disconnect(a = !1) {
        (a || (this.manuallyClosing = !0),
          this.reconnectTimeout && !a && (clearTimeout(this.reconnectTimeout), (this.reconnectTimeout = null)),
          "wait" === this.status ? l.closeHandler(this)() : this.connector.disconnect());
      }
      end() {
        this.disconnect();
      }
      duplicate(a) {
        return new y({ ...this.options, ...(a ?? {}) });
      }
      get mode() {
        return this.options.monitor
          ? "monitor"
          : (0, p.isResp2SubscriberMode)(this.condition)
            ? "subscriber"
            : "normal";
      }
      monitor(a) {
        let b = this.duplicate({ monitor: !0, lazyConnect: !1, himportFieldsets: void 0 });
        return (0, g.default)(
          new Promise(function (a, c) {
            (b.once("error", c),
              b.once("monitoring", function () {
                a(b);
              }));
          }),
          a,
        );
      }
      sendCommand(a, b) {
        if (
          (a.setReplyContext(this.condition ?? this.options),
          "wait" === this.status && this.connect().catch(t.noop),
          "end" === this.status)
        )
          return (a.reject(Error(p.CONNECTION_CLOSED_ERROR_MSG)), a.promise);
        if ((0, p.isResp2SubscriberMode)(this.condition) && !i.default.checkFlag("VALID_IN_SUBSCRIBER_MODE", a.name))
          return (a.reject(Error("Connection in subscriber mode, only subscriber commands may be used")), a.promise);
        if (
          ("number" == typeof this.options.commandTimeout && a.setTimeout(this.options.commandTimeout),
          !b &&
            this[u.hasHimportCoordinator] &&
            (0, u.interceptHimportCommand)(this, a, "ready" === this.status, () => {
              this.sendCommand(a);
            }))
        )
          return a.promise;
        let c = this.getBlockingTimeoutInMs(a),
          d =
            "ready" === this.status ||
            (!b &&
              "connect" === this.status &&
              this.condition?.handshake &&
              (i.default.checkFlag("HANDSHAKE_COMMANDS", a.name) || (0, u.isInternalHimportCommand)(a))) ||
            (!b &&
              "connect" === this.status &&
              !this.condition?.handshake &&
              (0, e.exists)(a.name, { caseInsensitive: !0 }) &&
              (0, e.hasFlag)(a.name, "loading", { nameCaseInsensitive: !0 }));
        if (
          (this.stream && this.stream.writable
            ? this.stream._writableState && this.stream._writableState.ended && (d = !1)
            : (d = !1),
          d)
        )
          (x.enabled &&
            x("write command[%s]: %d -> %s(%o)", this._getDescription(), this.condition?.select, a.name, a.args),
            b
              ? "isPipeline" in b && b.isPipeline
                ? b.write(a.toWritable(b.destination.redis.stream))
                : b.write(a.toWritable(b))
              : this.stream.write(a.toWritable(this.stream)),
            this.commandQueue.push({ command: a, stream: b, select: this.condition.select }),
            void 0 !== c && a.setBlockingTimeout(c),
            i.default.checkFlag("WILL_DISCONNECT", a.name) && (this.manuallyClosing = !0),
            void 0 !== this.options.socketTimeout && void 0 === this.socketTimeoutTimer && this.setSocketTimeout());
        else {
          if (!this.options.enableOfflineQueue)
            return (a.reject(Error("Stream isn't writeable and enableOfflineQueue options is false")), a.promise);
          if ("quit" === a.name && 0 === this.offlineQueue.length)
            return (this.disconnect(), a.resolve(Buffer.from("OK")), a.promise);
          if (
            (x.enabled &&
              x("queue command[%s]: %d -> %s(%o)", this._getDescription(), this.condition.select, a.name, a.args),
            this.offlineQueue.push({ command: a, stream: b, select: this.condition.select }),
            i.default.checkFlag("BLOCKING_COMMANDS", a.name))
          ) {
            let b = this.getConfiguredBlockingTimeout();
            void 0 !== b && a.setBlockingTimeout(b);
          }
        }
        if ("select" === a.name && (0, p.isInt)(a.args[0])) {
          let b = parseInt(a.args[0], 10);
          this.condition.select !== b &&
            ((this.condition.select = b), this.emit("select", b), x("switch to db [%d]", this.condition.select));
        }
        return !d || a.isTraced
          ? a.promise
          : ((a.isTraced = !0),
            (0, q.traceCommand)(
              () => a.promise,
              () => this._buildCommandContext(a),
            ));
      }
      getBlockingTimeoutInMs(a) {
        if (!i.default.checkFlag("BLOCKING_COMMANDS", a.name)) return;
        let b = this.getConfiguredBlockingTimeout();
        if (void 0 === b) return;
        let c = a.extractBlockingTimeout();
        return "number" == typeof c
          ? c > 0
            ? c + (this.options.blockingTimeoutGrace ?? m.DEFAULT_REDIS_OPTIONS.blockingTimeoutGrace)
            : b
          : null === c
            ? b
            : void 0;
      }
      getConfiguredBlockingTimeout() {
        if ("number" == typeof this.options.blockingTimeout && this.options.blockingTimeout > 0)
          return this.options.blockingTimeout;
      }
      setSocketTimeout() {
        let a = this.stream;
        ((this.socketTimeoutTimer = setTimeout(() => {
          (a.destroy(
            Error(`Socket timeout. Expecting data, but didn't receive any in ${this.options.socketTimeout}ms.`),
          ),
            (this.socketTimeoutTimer = void 0));
        }, this.options.socketTimeout)),
          a.once("data", () => {
            (clearTimeout(this.socketTimeoutTimer),
              (this.socketTimeoutTimer = void 0),
              0 !== this.commandQueue.length && this.setSocketTimeout());
          }));
      }
      scanStream(a) {
        return this.createScanStream("scan", { options: a });
      }
      scanBufferStream(a) {
        return this.createScanStream("scanBuffer", { options: a });
      }
      sscanStream(a, b) {
        return this.createScanStream("sscan", { key: a, options: b });
      }
      sscanBufferStream(a, b) {
        return this.createScanStream("sscanBuffer", { key: a, options: b });
      }
      hscanStream(a, b) {
        return this.createScanStream("hscan", { key: a, options: b });
      }
      hscanBufferStream(a, b) {
        return this.createScanStream("hscanBuffer", { key: a, options: b });
      }
      zscanStream(a, b) {
        return this.createScanStream("zscan", { key: a, options: b });
      }
      zscanBufferStream(a, b) {
        return this.createScanStream("zscanBuffer", { key: a, options: b });
      }
      silentEmit(a, b) {
        let c;
        if (
          "error" !== a ||
          ((c = b),
          "end" !== this.status &&
            (!this.manuallyClosing ||
              !(c instanceof Error) ||
              (c.message !== p.CONNECTION_CLOSED_ERROR_MSG && "connect" !== c.syscall && "read" !== c.syscall)))
        )
          return this.listeners(a).length > 0
            ? this.emit.apply(this, arguments)
            : (c && c instanceof Error && console.error("[ioredis] Unhandled error event:", c.stack), !1);
      }
      recoverFromFatalError(a, b, c) {
        (this.flushQueue(b, c), this.silentEmit("error", b), this.disconnect(!0));
      }
      handleReconnection(a, b) {
        let c = !1,
          d =
            i.default.checkFlag("IGNORE_RECONNECT_ON_ERROR", b.command.name) ||
            (this.condition?.handshake && i.default.checkFlag("HANDSHAKE_COMMANDS", b.command.name));
        switch ((this.options.reconnectOnError && !d && (c = this.options.reconnectOnError(a)), c)) {
          case 1:
          case !0:
            ("reconnecting" !== this.status && this.disconnect(!0), b.command.reject(a));
            break;
          case 2:
            ("reconnecting" !== this.status && this.disconnect(!0),
              this.condition?.select !== b.select && "select" !== b.command.name && this.select(b.select),
              this.sendCommand(b.command));
            break;
          default:
            b.command.reject(a);
        }
      }
      _getServerAddress() {
        return "path" in this.options && this.options.path
          ? { address: this.options.path, port: void 0 }
          : {
              address: ("host" in this.options && this.options.host) || "localhost",
              port: ("port" in this.options && this.options.port) || 6379,
            };
      }
      _buildCommandContext(a) {
        let { address: b, port: c } = this._getServerAddress();
        return {
          command: a.name,
          args: (0, q.sanitizeArgs)(a.name, a.args),
          database: this.condition?.select ?? this.options.db ?? 0,
          serverAddress: b,
          serverPort: c,
        };
      }
      _buildBatchContext(a) {
        let { address: b, port: c } = this._getServerAddress();
        return {
          batchMode: "MULTI",
          batchSize: a,
          database: this.condition?.select ?? this.options.db ?? 0,
          serverAddress: b,
          serverPort: c,
        };
      }
      _getDescription() {
        let a;
        return (
          (a =
            "path" in this.options && this.options.path
              ? this.options.path
              : this.stream && this.stream.remoteAddress && this.stream.remotePort
                ? this.stream.remoteAddress + ":" + this.stream.remotePort
                : "host" in this.options && this.options.host
                  ? this.options.host + ":" + this.options.port
                  : ""),
          this.options.connectionName && (a += ` (${this.options.connectionName})`),
          a
        );
      }
      resetCommandQueue() {
        this.commandQueue = new w();
      }
      resetOfflineQueue() {
        this.offlineQueue = new w();
      }
      parseOptions(...a) {
        let b = {},
          c = !1;
        for (let d = 0; d < a.length; ++d) {
          let e = a[d];
          if (null != e)
            if ("object" == typeof e) (0, t.defaults)(b, e);
            else if ("string" == typeof e)
              ((0, t.defaults)(b, (0, p.parseURL)(e)), e.startsWith("rediss://") && (c = !0));
            else if ("number" == typeof e) b.port = e;
            else throw Error("Invalid argument " + e);
        }
        if (
          (c && (0, t.defaults)(b, { tls: !0 }),
          (0, t.defaults)(b, y.defaultOptions),
          "string" == typeof b.port && (b.port = parseInt(b.port, 10)),
          "string" == typeof b.db && (b.db = parseInt(b.db, 10)),
          "resp3" === b.replyMapping && 3 !== b.protocol)
        )
          throw Error('The "resp3" replyMapping is only supported with protocol 3');
        this.options = (0, p.resolveTLSProfile)(b);
      }
      setStatus(a, b) {
        (x.enabled && x("status[%s]: %s -> %s", this._getDescription(), this.status || "[empty]", a),
          (this.status = a),
          process.nextTick(this.emit.bind(this, a, b)));
      }
      createScanStream(a, { key: b, options: c = {} }) {
        return new n.default({ objectMode: !0, key: b, redis: this, command: a, ...c });
      }
      flushQueue(a, b) {
        let c;
        if ((b = (0, t.defaults)({}, b, { offlineQueue: !0, commandQueue: !0 })).offlineQueue)
          for (; (c = this.offlineQueue.shift());) c.command.reject(a);
        if (b.commandQueue && this.commandQueue.length > 0)
          for (this.stream && this.stream.removeAllListeners("data"); (c = this.commandQueue.shift());)
            c.command.reject(a);
      }
      _readyCheck(a) {
        let b = this;
        this.info(function (c, d) {
          if (c)
            return c.message && c.message.includes("NOPERM")
              ? (console.warn(
                  `Skipping the ready check because INFO command fails: "${c.message}". You can disable ready check with "enableReadyCheck". More: https://github.com/luin/ioredis/wiki/Disable-ready-check.`,
                ),
                a(null, {}))
              : a(c);
          if ("string" != typeof d) return a(null, d);
          let e = {},
            f = d.split("\r\n");
          for (let a = 0; a < f.length; ++a) {
            let [b, ...c] = f[a].split(":"),
              d = c.join(":");
            d && (e[b] = d);
          }
          if (e.loading && "0" !== e.loading) {
            let c = 1e3 * (e.loading_eta_seconds || 1),
              d =
                b.options.maxLoadingRetryTime && b.options.maxLoadingRetryTime < c ? b.options.maxLoadingRetryTime : c;
            (x("Redis server still loading, trying again in " + d + "ms"),
              setTimeout(function () {
                b._readyCheck(a);
              }, d));
          } else a(null, e);
        }).catch(t.noop);
      }
    }
    ((d = u.hasHimportCoordinator),
      (y.Cluster = h.default),
      (y.Command = i.default),
      (y.defaultOptions = m.DEFAULT_REDIS_OPTIONS),
      (0, r.default)(y, f.EventEmitter),
      (0, o.addTransactionSupport)(y.prototype),
      (c.default = y));
  },
  49575,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    let d = a.r(88947);
    class e extends d.Readable {
      constructor(a) {
        (super(a), (this.opt = a), (this._redisCursor = "0"), (this._redisDrained = !1));
      }
      _read() {
        if (this._redisDrained) return void this.push(null);
        let a = [this._redisCursor];
        (this.opt.key && a.unshift(this.opt.key),
          this.opt.match && a.push("MATCH", this.opt.match),
          this.opt.type && a.push("TYPE", this.opt.type),
          this.opt.count && a.push("COUNT", String(this.opt.count)),
          this.opt.noValues && a.push("NOVALUES"),
          this.opt.redis[this.opt.command](a, (a, b) => {
            a
              ? this.emit("error", a)
              : ((this._redisCursor = b[0] instanceof Buffer ? b[0].toString() : b[0]),
                "0" === this._redisCursor && (this._redisDrained = !0),
                this.push(b[1]));
          }));
      }
      close() {
        this._redisDrained = !0;
      }
    }
    c.default = e;
  },
  27739,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    let d = a.r(54799),
      e = a.r(29671),
      f = a.r(62839);
    c.default = class {
      constructor(a, b = null, c = "", f = !1) {
        ((this.lua = a),
          (this.numberOfKeys = b),
          (this.keyPrefix = c),
          (this.readOnly = f),
          (this.sha = (0, d.createHash)("sha1").update(a).digest("hex")));
        let g = this.sha,
          h = new WeakSet();
        this.Command = class extends e.default {
          toWritable(b) {
            let c = this.reject;
            return (
              (this.reject = (a) => {
                (-1 !== a.message.indexOf("NOSCRIPT") && h.delete(b), c.call(this, a));
              }),
              h.has(b)
                ? "eval" === this.name && ((this.name = "evalsha"), (this.args[0] = g))
                : (h.add(b), (this.name = "eval"), (this.args[0] = a)),
              super.toWritable(b)
            );
          }
        };
      }
      execute(a, b, c, d) {
        ("number" == typeof this.numberOfKeys && b.unshift(this.numberOfKeys),
          this.keyPrefix && (c.keyPrefix = this.keyPrefix),
          this.readOnly && (c.readOnly = !0));
        let e = new this.Command("evalsha", [this.sha, ...b], c);
        return (
          (e.promise = e.promise.catch((d) => {
            if (-1 === d.message.indexOf("NOSCRIPT")) throw d;
            let e = new this.Command("evalsha", [this.sha, ...b], c);
            return (a.isPipeline ? a.redis : a).sendCommand(e);
          })),
          (0, f.default)(e.promise, d),
          a.sendCommand(e)
        );
      }
    };
  },
  69518,
  (a, b, c) => {
    "use strict";
    function d(a) {
      return "unsubscribe" === a
        ? "subscribe"
        : "punsubscribe" === a
          ? "psubscribe"
          : "sunsubscribe" === a
            ? "ssubscribe"
            : a;
    }
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      (c.default = class {
        constructor() {
          this.set = { subscribe: {}, psubscribe: {}, ssubscribe: {} };
        }
        add(a, b) {
          this.set[d(a)][b] = !0;
        }
        del(a, b) {
          delete this.set[d(a)][b];
        }
        channels(a) {
          return Object.keys(this.set[d(a)]);
        }
        isEmpty() {
          return (
            0 === this.channels("subscribe").length &&
            0 === this.channels("psubscribe").length &&
            0 === this.channels("ssubscribe").length
          );
        }
      }));
  },
  76918,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      (c.executeWithAutoPipelining =
        c.getFirstValueInFlattenedArray =
        c.shouldUseAutoPipelining =
        c.notAllowedAutoPipelineCommands =
        c.kCallbacks =
        c.kExec =
          void 0));
    let d = a.r(6253),
      e = a.r(94774),
      f = a.r(62839),
      g = a.r(6507);
    function h(a) {
      for (let b = 0; b < a.length; b++) {
        let c = a[b];
        if ("string" == typeof c) return c;
        if (Array.isArray(c) || (0, d.isArguments)(c)) {
          if (0 === c.length) continue;
          return c[0];
        }
        let e = [c].flat();
        if (e.length > 0) return e[0];
      }
    }
    ((c.kExec = Symbol("exec")),
      (c.kCallbacks = Symbol("callbacks")),
      (c.notAllowedAutoPipelineCommands = [
        "auth",
        "info",
        "script",
        "quit",
        "cluster",
        "pipeline",
        "multi",
        "subscribe",
        "psubscribe",
        "unsubscribe",
        "unpsubscribe",
        "select",
        "client",
        "hello",
        "readonly",
        "himport",
      ]),
      (c.shouldUseAutoPipelining = function (a, b, d) {
        return (
          b &&
          a.options.enableAutoPipelining &&
          !a.isPipeline &&
          !c.notAllowedAutoPipelineCommands.includes(d) &&
          !a.options.autoPipeliningIgnoredCommands.includes(d)
        );
      }),
      (c.getFirstValueInFlattenedArray = h),
      (c.executeWithAutoPipelining = function a(b, i, j, k, l) {
        if (b.isCluster && !b.slots.length)
          return (
            "wait" === b.status && b.connect().catch(d.noop),
            (0, f.default)(
              new Promise(function (c, d) {
                b.delayUntilReady((e) => {
                  e ? d(e) : a(b, i, j, k, null).then(c, d);
                });
              }),
              l,
            )
          );
        let m = b.options.keyPrefix || "",
          n = b.isCluster
            ? b.slots[
                e(
                  `${m}${(function (a, b) {
                    if ((0, g.exists)(a, { caseInsensitive: !0 })) {
                      let c = b.flat(),
                        d = (0, g.getKeyIndexes)(a, c, { nameCaseInsensitive: !0 });
                      if (d.length) return c[d[0]];
                    }
                    return h(b);
                  })(j, k)}`,
                )
              ].join(",")
            : "main";
        if (
          (b.isCluster &&
            "master" !== b.options.scaleReads &&
            (n += (0, g.exists)(j) && (0, g.hasFlag)(j, "readonly") ? ":read" : ":write"),
          !b._autoPipelines.has(n))
        ) {
          let a = b.pipeline();
          ((a[c.kExec] = !1), (a[c.kCallbacks] = []), b._autoPipelines.set(n, a));
        }
        let o = b._autoPipelines.get(n);
        o[c.kExec] ||
          ((o[c.kExec] = !0),
          setImmediate(
            function a(b, d) {
              if (b._runningAutoPipelines.has(d) || !b._autoPipelines.has(d)) return;
              b._runningAutoPipelines.add(d);
              let e = b._autoPipelines.get(d);
              b._autoPipelines.delete(d);
              let f = e[c.kCallbacks];
              ((e[c.kCallbacks] = null),
                e.exec(function (c, e) {
                  if ((b._runningAutoPipelines.delete(d), c))
                    for (let a = 0; a < f.length; a++) process.nextTick(f[a], c);
                  else for (let a = 0; a < f.length; a++) process.nextTick(f[a], ...e[a]);
                  b._autoPipelines.has(d) && a(b, d);
                }));
            },
            b,
            n,
          ));
        let p = new Promise(function (a, b) {
          (o[c.kCallbacks].push(function (c, d) {
            c ? b(c) : a(d);
          }),
            "call" === i && k.unshift(j),
            o[i](...k));
        });
        return (0, f.default)(p, l);
      }));
  },
  50473,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }), (c.DEFAULT_CLUSTER_OPTIONS = void 0));
    let d = a.r(79594);
    c.DEFAULT_CLUSTER_OPTIONS = {
      clusterRetryStrategy: (a) => Math.min(100 + 2 * a, 2e3),
      clusterNodeRetryStrategy: null,
      enableOfflineQueue: !0,
      enableReadyCheck: !0,
      scaleReads: "master",
      maxRedirections: 16,
      retryDelayOnMoved: 0,
      retryDelayOnFailover: 100,
      retryDelayOnClusterDown: 100,
      retryDelayOnTryAgain: 100,
      slotsRefreshTimeout: 1e3,
      useSRVRecords: !1,
      resolveSrv: d.resolveSrv,
      dnsLookup: d.lookup,
      enableAutoPipelining: !1,
      autoPipeliningIgnoredCommands: [],
      shardedSubscribers: !1,
    };
  },
  58177,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    let d = a.r(24615),
      e = a.r(12013),
      f = a.r(94122),
      g = (0, e.Debug)("cluster:subscriber");
    c.default = class {
      constructor(a, b, c = !1) {
        ((this.connectionPool = a),
          (this.emitter = b),
          (this.isSharded = c),
          (this.started = !1),
          (this.subscriber = null),
          (this.slotRange = []),
          (this.onSubscriberEnd = () => {
            this.started
              ? (g("subscriber has disconnected, selecting a new one..."), this.selectSubscriber())
              : g("subscriber has disconnected, but ClusterSubscriber is not started, so not reconnecting.");
          }),
          this.connectionPool.on("-node", (a, b) => {
            this.started &&
              this.subscriber &&
              (0, d.getNodeKey)(this.subscriber.options) === b &&
              (g("subscriber has left, selecting a new one..."), this.selectSubscriber());
          }),
          this.connectionPool.on("+node", () => {
            this.started &&
              !this.subscriber &&
              (g("a new node is discovered and there is no subscriber, selecting a new one..."),
              this.selectSubscriber());
          }));
      }
      getInstance() {
        return this.subscriber;
      }
      associateSlotRange(a) {
        return (this.isSharded && (this.slotRange = a), this.slotRange);
      }
      start() {
        ((this.started = !0), this.selectSubscriber(), g("started"));
      }
      stop() {
        ((this.started = !1), this.subscriber && (this.subscriber.disconnect(), (this.subscriber = null)));
      }
      isStarted() {
        return this.started;
      }
      selectSubscriber() {
        let a = this.lastActiveSubscriber;
        (a && (a.off("end", this.onSubscriberEnd), a.disconnect()),
          this.subscriber && (this.subscriber.off("end", this.onSubscriberEnd), this.subscriber.disconnect()));
        let b = (0, e.sample)(this.connectionPool.getNodes());
        if (!b) {
          (g("selecting subscriber failed since there is no node discovered in the cluster yet"),
            (this.subscriber = null));
          return;
        }
        let { options: c } = b;
        g("selected a subscriber %s:%s", c.host, c.port);
        let h = "subscriber";
        (this.isSharded && (h = "ssubscriber"),
          (this.subscriber = new f.default({
            port: c.port,
            host: c.host,
            username: c.username,
            password: c.password,
            enableReadyCheck: !0,
            connectionName: (0, d.getConnectionName)(h, c.connectionName),
            lazyConnect: !0,
            tls: c.tls,
            protocol: c.protocol,
            replyMapping: c.replyMapping,
            retryStrategy: null,
          })),
          this.subscriber.on("error", e.noop),
          this.subscriber.on("moved", () => {
            this.emitter.emit("forceRefresh");
          }),
          this.subscriber.once("end", this.onSubscriberEnd));
        let i = { subscribe: [], psubscribe: [], ssubscribe: [] };
        if (a) {
          let b = a.condition || a.prevCondition;
          b &&
            b.subscriber &&
            ((i.subscribe = b.subscriber.channels("subscribe")),
            (i.psubscribe = b.subscriber.channels("psubscribe")),
            (i.ssubscribe = b.subscriber.channels("ssubscribe")));
        }
        if (i.subscribe.length || i.psubscribe.length || i.ssubscribe.length) {
          let a = 0;
          for (let b of ["subscribe", "psubscribe", "ssubscribe"]) {
            let c = i[b];
            if (0 != c.length)
              if ((g("%s %d channels", b, c.length), "ssubscribe" === b))
                for (let d of c)
                  ((a += 1),
                    this.subscriber[b](d)
                      .then(() => {
                        --a || (this.lastActiveSubscriber = this.subscriber);
                      })
                      .catch(() => {
                        g("failed to ssubscribe to channel: %s", d);
                      }));
              else
                ((a += 1),
                  this.subscriber[b](c)
                    .then(() => {
                      --a || (this.lastActiveSubscriber = this.subscriber);
                    })
                    .catch(() => {
                      g("failed to %s %d channels", b, c.length);
                    }));
          }
        } else this.lastActiveSubscriber = this.subscriber;
        for (let a of ["message", "messageBuffer"])
          this.subscriber.on(a, (b, c) => {
            this.emitter.emit(a, b, c);
          });
        for (let a of ["pmessage", "pmessageBuffer"])
          this.subscriber.on(a, (b, c, d) => {
            this.emitter.emit(a, b, c, d);
          });
        if (!0 == this.isSharded)
          for (let a of ["smessage", "smessageBuffer"])
            this.subscriber.on(a, (b, c) => {
              this.emitter.emit(a, b, c);
            });
      }
    };
  },
  68404,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    let d = a.r(12013),
      e = a.r(24615),
      f = a.r(94774),
      g = a.r(93780),
      h = (0, d.Debug)("cluster:subscriberGroup");
    class i {
      constructor(a, b) {
        ((this.subscriberGroupEmitter = a),
          (this.options = b),
          (this.shardedSubscribers = new Map()),
          (this.clusterSlots = []),
          (this.subscriberToSlotsIndex = new Map()),
          (this.channels = new Map()),
          (this.failedAttemptsByNode = new Map()),
          (this.isResetting = !1),
          (this.pendingReset = null),
          (this.handleSubscriberConnectFailed = (a, b) => {
            let c = (this.failedAttemptsByNode.get(b) || 0) + 1;
            this.failedAttemptsByNode.set(b, c);
            let d = Math.min(c, i.MAX_RETRY_ATTEMPTS),
              e = Math.min(i.BASE_BACKOFF_MS * 2 ** d, i.MAX_BACKOFF_MS),
              f = Math.floor(0.5 * e * (Math.random() - 0.5)),
              g = Math.max(0, e + f);
            (h("Failed to connect subscriber for %s. Refreshing slots in %dms", b, g),
              this.subscriberGroupEmitter.emit("subscriberConnectFailed", { delay: g, error: a }));
          }),
          (this.handleSubscriberConnectSucceeded = (a) => {
            this.failedAttemptsByNode.delete(a);
          }));
      }
      getResponsibleSubscriber(a) {
        let b = this.clusterSlots[a][0],
          c = this.shardedSubscribers.get(b);
        return (
          c &&
            "idle" === c.subscriberStatus &&
            c
              .start()
              .then(() => {
                this.handleSubscriberConnectSucceeded(c.getNodeKey());
              })
              .catch((a) => {
                this.handleSubscriberConnectFailed(a, c.getNodeKey());
              }),
          c
        );
      }
      addChannels(a) {
        let b = f(a[0]);
        for (let c of a) if (f(c) !== b) return -1;
        let c = this.channels.get(b);
        return (
          c ? this.channels.set(b, c.concat(a)) : this.channels.set(b, a),
          Array.from(this.channels.values()).reduce((a, b) => a + b.length, 0)
        );
      }
      removeChannels(a) {
        let b = f(a[0]);
        for (let c of a) if (f(c) !== b) return -1;
        let c = this.channels.get(b);
        if (c) {
          let d = c.filter((b) => !a.includes(b));
          this.channels.set(b, d);
        }
        return Array.from(this.channels.values()).reduce((a, b) => a + b.length, 0);
      }
      stop() {
        for (let a of this.shardedSubscribers.values()) a.stop();
        ((this.pendingReset = null), this.shardedSubscribers.clear(), this.subscriberToSlotsIndex.clear());
      }
      start() {
        let a = [];
        for (let b of this.shardedSubscribers.values())
          this.shouldStartSubscriber(b) &&
            (a.push(
              b
                .start()
                .then(() => {
                  this.handleSubscriberConnectSucceeded(b.getNodeKey());
                })
                .catch((a) => {
                  this.handleSubscriberConnectFailed(a, b.getNodeKey());
                }),
            ),
            this.subscriberGroupEmitter.emit("+subscriber"));
        return Promise.all(a);
      }
      async reset(a, b) {
        if (this.isResetting) {
          this.pendingReset = { slots: a, nodes: b };
          return;
        }
        this.isResetting = !0;
        try {
          let c = this._refreshSlots(a),
            d = this.hasUnhealthySubscribers();
          if (!c && !d) return void h("No topology change detected or failed subscribers. Skipping reset.");
          for (let [a, b] of this.shardedSubscribers) {
            if (this.subscriberToSlotsIndex.has(a) && b.isHealthy()) {
              h("Skipping deleting subscriber for %s", a);
              continue;
            }
            (h("Removing subscriber for %s", a),
              b.stop(),
              this.shardedSubscribers.delete(a),
              this.subscriberGroupEmitter.emit("-subscriber"));
          }
          let f = [];
          for (let [a, c] of this.subscriberToSlotsIndex) {
            let c = this.shardedSubscribers.get(a);
            if (c && c.isHealthy()) {
              (h("Skipping creating new subscriber for %s", a),
                !c.isStarted() &&
                  this.shouldStartSubscriber(c) &&
                  f.push(
                    c
                      .start()
                      .then(() => {
                        this.handleSubscriberConnectSucceeded(a);
                      })
                      .catch((b) => {
                        this.handleSubscriberConnectFailed(b, a);
                      }),
                  ));
              continue;
            }
            (c &&
              !c.isHealthy() &&
              (h("Replacing subscriber for %s", a),
              c.stop(),
              this.shardedSubscribers.delete(a),
              this.subscriberGroupEmitter.emit("-subscriber")),
              h("Creating new subscriber for %s", a));
            let d = b.find((b) => (0, e.getNodeKey)(b.options) === a);
            if (!d) {
              h("Failed to find node for key %s", a);
              continue;
            }
            let i = new g.default(this.subscriberGroupEmitter, d.options, this.options.redisOptions);
            (this.shardedSubscribers.set(a, i),
              this.shouldStartSubscriber(i) &&
                f.push(
                  i
                    .start()
                    .then(() => {
                      this.handleSubscriberConnectSucceeded(a);
                    })
                    .catch((b) => {
                      this.handleSubscriberConnectFailed(b, a);
                    }),
                ),
              this.subscriberGroupEmitter.emit("+subscriber"));
          }
          (await Promise.all(f), this._resubscribe(), this.subscriberGroupEmitter.emit("subscribersReady"));
        } finally {
          if (((this.isResetting = !1), this.pendingReset)) {
            let { slots: a, nodes: b } = this.pendingReset;
            ((this.pendingReset = null), await this.reset(a, b));
          }
        }
      }
      _refreshSlots(a) {
        if (this._slotsAreEqual(a) && this.subscriberToSlotsIndex.size > 0)
          return (h("Nothing to refresh because the new cluster map is equal to the previous one."), !1);
        (h("Refreshing the slots of the subscriber group."), (this.subscriberToSlotsIndex = new Map()));
        for (let b = 0; b < a.length; b++) {
          let c = a[b][0];
          (this.subscriberToSlotsIndex.has(c) || this.subscriberToSlotsIndex.set(c, []),
            this.subscriberToSlotsIndex.get(c).push(Number(b)));
        }
        return ((this.clusterSlots = JSON.parse(JSON.stringify(a))), !0);
      }
      _resubscribe() {
        this.shardedSubscribers &&
          this.shardedSubscribers.forEach((a, b) => {
            let c = this.subscriberToSlotsIndex.get(b);
            c &&
              c.forEach((c) => {
                let d = a.getInstance(),
                  e = this.channels.get(c);
                if (e && e.length > 0) {
                  if (!d || "end" === d.status) return;
                  "ready" === d.status
                    ? d.ssubscribe(...e).catch((a) => {
                        h("Failed to ssubscribe on node %s: %s", b, a);
                      })
                    : d.once("ready", () => {
                        d.ssubscribe(...e).catch((a) => {
                          h("Failed to ssubscribe on node %s: %s", b, a);
                        });
                      });
                }
              });
          });
      }
      _slotsAreEqual(a) {
        return void 0 !== this.clusterSlots && JSON.stringify(this.clusterSlots) === JSON.stringify(a);
      }
      hasUnhealthySubscribers() {
        let a = Array.from(this.shardedSubscribers.values()).some((a) => !a.isHealthy()),
          b = Array.from(this.subscriberToSlotsIndex.keys()).some((a) => !this.shardedSubscribers.has(a));
        return a || b;
      }
      shouldStartSubscriber(a) {
        if (a.isStarted()) return !1;
        if (!a.isLazyConnect()) return !0;
        let b = this.subscriberToSlotsIndex.get(a.getNodeKey());
        return (
          !!b &&
          b.some((a) => {
            let b = this.channels.get(a);
            return !!(b && b.length > 0);
          })
        );
      }
    }
    ((i.MAX_RETRY_ATTEMPTS = 10), (i.MAX_BACKOFF_MS = 2e3), (i.BASE_BACKOFF_MS = 100), (c.default = i));
  },
  82857,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    let d = a.r(27699),
      e = a.r(12013),
      f = a.r(24615),
      g = a.r(94122),
      h = (0, e.Debug)("cluster:connectionPool");
    class i extends d.EventEmitter {
      constructor(a, b = null, c = {}) {
        (super(),
          (this.redisOptions = a),
          (this.clusterNodeRetryStrategy = b),
          (this.hooks = c),
          (this.nodes = { all: {}, master: {}, slave: {} }),
          (this.specifiedOptions = {}));
      }
      getNodes(a = "all") {
        let b = this.nodes[a];
        return Object.keys(b).map((a) => b[a]);
      }
      getInstanceByKey(a) {
        return this.nodes.all[a];
      }
      getSampleInstance(a) {
        let b = Object.keys(this.nodes[a]),
          c = (0, e.sample)(b);
        return this.nodes[a][c];
      }
      addMasterNode(a) {
        let b = (0, f.getNodeKey)(a.options),
          c = this.createRedisFromOptions(a, a.options.readOnly);
        return !a.options.readOnly && ((this.nodes.all[b] = c), (this.nodes.master[b] = c), !0);
      }
      createRedisFromOptions(a, b) {
        let c = new g.default(
          (0, e.defaults)(
            {
              retryStrategy: "function" == typeof this.clusterNodeRetryStrategy ? this.clusterNodeRetryStrategy : null,
              enableOfflineQueue: !0,
              readOnly: b,
            },
            a,
            this.redisOptions,
            { lazyConnect: !0 },
          ),
        );
        return (this.hooks.onCreate?.(c, b), c);
      }
      findOrCreate(a, b = !1) {
        let c,
          d = (0, f.getNodeKey)(a);
        return (
          (b = !!b),
          this.specifiedOptions[d] ? Object.assign(a, this.specifiedOptions[d]) : (this.specifiedOptions[d] = a),
          this.nodes.all[d]
            ? (c = this.nodes.all[d]).options.readOnly !== b &&
              ((c.options.readOnly = b),
              h("Change role of %s to %s", d, b ? "slave" : "master"),
              c[b ? "readonly" : "readwrite"]().catch(e.noop),
              b
                ? (delete this.nodes.master[d], (this.nodes.slave[d] = c))
                : (delete this.nodes.slave[d], (this.nodes.master[d] = c)),
              this.hooks.onRoleChange?.(c, d, b))
            : (h("Connecting to %s as %s", d, b ? "slave" : "master"),
              (c = this.createRedisFromOptions(a, b)),
              (this.nodes.all[d] = c),
              (this.nodes[b ? "slave" : "master"][d] = c),
              c.once("end", () => {
                (!this.nodes.all[d] || this.nodes.all[d] === c) &&
                  (this.removeNode(d),
                  this.emit("-node", c, d),
                  Object.keys(this.nodes.all).length || this.emit("drain"));
              }),
              this.emit("+node", c, d),
              c.on("error", (a) => {
                this.emit("nodeError", a, d);
              })),
          c
        );
      }
      recreate(a, b = !1) {
        let c = (0, f.getNodeKey)(a),
          d = this.nodes.all[c];
        d && (h("Recreating connection to %s", c), this.removeNode(c), d.disconnect());
        let e = this.findOrCreate(a, b);
        return (d && this.emit("-node", d, c), e);
      }
      reset(a) {
        h("Reset with %O", a);
        let b = {};
        (a.forEach((a) => {
          let c = (0, f.getNodeKey)(a);
          (a.readOnly && b[c]) || (b[c] = a);
        }),
          Object.keys(this.nodes.all).forEach((a) => {
            b[a] ||
              (h("Disconnect %s because the node does not hold any slot", a),
              this.nodes.all[a].disconnect(),
              this.removeNode(a));
          }),
          Object.keys(b).forEach((a) => {
            let c = b[a];
            this.findOrCreate(c, c.readOnly);
          }));
      }
      removeNode(a) {
        let { nodes: b } = this;
        (b.all[a] && (h("Remove %s from the pool", a), this.hooks.onRemove?.(b.all[a]), delete b.all[a]),
          delete b.master[a],
          delete b.slave[a]);
      }
    }
    c.default = i;
  },
  57267,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    let d = a.r(12013),
      e = a.r(17769),
      f = (0, d.Debug)("delayqueue");
    c.default = class {
      constructor() {
        ((this.queues = {}), (this.timeouts = {}));
      }
      push(a, b, c) {
        let d = c.callback || process.nextTick;
        (this.queues[a] || (this.queues[a] = new e()),
          this.queues[a].push(b),
          this.timeouts[a] ||
            (this.timeouts[a] = setTimeout(() => {
              d(() => {
                ((this.timeouts[a] = null), this.execute(a));
              });
            }, c.timeout)));
      }
      execute(a) {
        let b = this.queues[a];
        if (!b) return;
        let { length: c } = b;
        if (c) for (f("send %d commands in %s queue", c, a), this.queues[a] = null; b.length > 0;) b.shift()();
      }
    };
  },
  93780,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    let d = a.r(24615),
      e = a.r(12013),
      f = a.r(94122),
      g = (0, e.Debug)("cluster:subscriberGroup:shardedSubscriber"),
      h = "idle",
      i = "starting",
      j = "connected",
      k = "stopping",
      l = "ended",
      m = { [h]: [i, k, l], [i]: [j, k, l], [j]: [k, l], [k]: [l], [l]: [] };
    c.default = class {
      constructor(a, b, c) {
        for (let g of ((this.emitter = a),
        (this.status = h),
        (this.instance = null),
        (this.connectPromise = null),
        (this.messageListeners = new Map()),
        (this.onEnd = () => {
          (this.updateStatus(l), this.emitter.emit("-node", this.instance, this.nodeKey));
        }),
        (this.onError = (a) => {
          this.emitter.emit("nodeError", a, this.nodeKey);
        }),
        (this.onMoved = () => {
          this.emitter.emit("moved");
        }),
        (this.instance = new f.default(
          (0, e.defaults)(
            {
              enableReadyCheck: !1,
              enableOfflineQueue: !0,
              connectionName: (0, d.getConnectionName)("ssubscriber", b.connectionName),
              retryStrategy: null,
              lazyConnect: !0,
            },
            b,
            c,
          ),
        )),
        (this.lazyConnect = c?.lazyConnect ?? !0),
        (this.nodeKey = (0, d.getNodeKey)(b)),
        this.instance.on("end", this.onEnd),
        this.instance.on("error", this.onError),
        this.instance.on("moved", this.onMoved),
        ["smessage", "smessageBuffer"])) {
          let a = (...a) => {
            this.emitter.emit(g, ...a);
          };
          (this.messageListeners.set(g, a), this.instance.on(g, a));
        }
      }
      async start() {
        if (this.connectPromise) return this.connectPromise;
        if (this.status !== i && this.status !== j) {
          if (this.status === l || !this.instance)
            throw Error(`Sharded subscriber ${this.nodeKey} cannot be restarted once ended.`);
          (this.updateStatus(i), (this.connectPromise = this.instance.connect()));
          try {
            (await this.connectPromise, this.updateStatus(j));
          } catch (a) {
            throw (this.updateStatus(l), a);
          } finally {
            this.connectPromise = null;
          }
        }
      }
      stop() {
        (this.updateStatus(k),
          this.instance &&
            (this.instance.disconnect(),
            this.instance.removeAllListeners(),
            this.messageListeners.clear(),
            (this.instance = null)),
          this.updateStatus(l),
          g("stopped %s", this.nodeKey));
      }
      isStarted() {
        return [j, i].includes(this.status);
      }
      get subscriberStatus() {
        return this.status;
      }
      isHealthy() {
        return (this.status === h || this.status === j || this.status === i) && null !== this.instance;
      }
      getInstance() {
        return this.instance;
      }
      getNodeKey() {
        return this.nodeKey;
      }
      isLazyConnect() {
        return this.lazyConnect;
      }
      updateStatus(a) {
        if (this.status !== a) {
          if (!m[this.status].includes(a))
            return void g("Invalid status transition for %s: %s -> %s", this.nodeKey, this.status, a);
          this.status = a;
        }
      }
    };
  },
  58901,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    let d = a.r(6507),
      e = a.r(27699),
      f = a.r(23950),
      g = a.r(62839),
      h = a.r(29671),
      i = a.r(10372),
      j = a.r(94122),
      k = a.r(49575),
      l = a.r(46426),
      m = a.r(12013),
      n = a.r(75187),
      o = a.r(79668),
      p = a.r(50473),
      q = a.r(58177),
      r = a.r(82857),
      s = a.r(57267),
      t = a.r(24615),
      u = a.r(17769),
      v = a.r(68404),
      w = a.r(94703),
      x = (0, m.Debug)("cluster"),
      y = new WeakSet();
    class z extends o.default {
      constructor(a, b = {}) {
        (super(),
          (this.slots = []),
          (this._groupsIds = {}),
          (this._groupsBySlot = Array(16384)),
          (this.isCluster = !0),
          (this.retryAttempts = 0),
          (this.delayQueue = new s.default()),
          (this.offlineQueue = new u()),
          (this.isRefreshing = !1),
          (this._refreshSlotsCacheCallbacks = []),
          (this._autoPipelines = new Map()),
          (this._runningAutoPipelines = new Set()),
          (this._readyDelayedCallbacks = []),
          (this.connectionEpoch = 0),
          e.EventEmitter.call(this),
          (this.startupNodes = a),
          (this.options = (0, m.defaults)({}, b, p.DEFAULT_CLUSTER_OPTIONS, this.options)),
          (this.options.himportFieldsets = (0, w.cloneHimportFieldsets)(this.options.himportFieldsets)));
        let c = this.options.himportFieldsets?.length ? new w.default(this.options.himportFieldsets) : void 0;
        if (
          (c && (0, w.bindHimportCoordinator)(this, c, "cluster"),
          this.options.shardedSubscribers && this.createShardedSubscriberGroup(),
          this.options.redisOptions &&
            this.options.redisOptions.keyPrefix &&
            !this.options.keyPrefix &&
            (this.options.keyPrefix = this.options.redisOptions.keyPrefix),
          "function" != typeof this.options.scaleReads &&
            -1 === ["all", "master", "slave"].indexOf(this.options.scaleReads))
        )
          throw Error(
            'Invalid option scaleReads "' +
              this.options.scaleReads +
              '". Expected "all", "master", "slave" or a custom function',
          );
        let d = { ...(this.options.redisOptions ?? {}) };
        (delete d.himportFieldsets,
          (this.connectionPool = new r.default(
            d,
            this.options.clusterNodeRetryStrategy,
            c
              ? {
                  onCreate: (a, b) => {
                    (0, w.bindHimportCoordinator)(a, c, b ? "replica" : "master");
                  },
                  onRoleChange: (a, b, d) => {
                    ((0, w.setHimportRole)(a, d ? "replica" : "master"),
                      c.invalidate(a),
                      d ||
                        (0, t.waitForRedisReady)(a).then(
                          () => {
                            for (let d of c.getDefinitions()) {
                              let e = c.ensurePrepared(a, d);
                              e?.catch((a) => {
                                this.emit("node error", a, b);
                              });
                            }
                          },
                          (a) => {
                            this.emit("node error", a, b);
                          },
                        ));
                  },
                  onRemove: (a) => {
                    (0, w.unbindHimportCoordinator)(a);
                  },
                }
              : void 0,
          )),
          this.connectionPool.on("-node", (a, b) => {
            this.emit("-node", a);
          }),
          this.connectionPool.on("+node", (a) => {
            this.emit("+node", a);
          }),
          this.connectionPool.on("drain", () => {
            this.setStatus("close");
          }),
          this.connectionPool.on("nodeError", (a, b) => {
            this.emit("node error", a, b);
          }),
          (this.subscriber = new q.default(this.connectionPool, this)),
          this.options.scripts &&
            Object.entries(this.options.scripts).forEach(([a, b]) => {
              this.defineCommand(a, b);
            }),
          this.options.lazyConnect
            ? this.setStatus("wait")
            : this.connect().catch((a) => {
                x("connecting failed: %s", a);
              }));
      }
      connect() {
        return new Promise((a, b) => {
          if ("connecting" === this.status || "connect" === this.status || "ready" === this.status)
            return void b(Error("Redis is already connecting/connected"));
          let c = ++this.connectionEpoch;
          (this.setStatus("connecting"),
            this.resolveStartupNodeHostnames()
              .then((d) => {
                let e;
                if (this.connectionEpoch !== c) {
                  (x(
                    "discard connecting after resolving startup nodes because epoch not match: %d != %d",
                    c,
                    this.connectionEpoch,
                  ),
                    b(new f.RedisError("Connection is discarded because a new connection is made")));
                  return;
                }
                if ("connecting" !== this.status) {
                  (x("discard connecting after resolving startup nodes because the status changed to %s", this.status),
                    b(new f.RedisError("Connection is aborted")));
                  return;
                }
                (this.connectionPool.reset(d),
                  this.options.shardedSubscribers &&
                    this.shardedSubscribers.reset(this.slots, this.connectionPool.getNodes("all")).catch((a) => {
                      x("Error while starting subscribers: %s", a);
                    }));
                let g = () => {
                    (this.setStatus("ready"),
                      (this.retryAttempts = 0),
                      this.executeOfflineCommands(),
                      this.resetNodesRefreshInterval(),
                      a());
                  },
                  h = () => {
                    (this.invokeReadyDelayedCallbacks(void 0),
                      this.removeListener("close", e),
                      (this.manuallyClosing = !1),
                      this.setStatus("connect"),
                      this.options.enableReadyCheck
                        ? this.readyCheck((a, b) => {
                            a || b
                              ? (x("Ready check failed (%s). Reconnecting...", a || b),
                                "connect" === this.status && this.disconnect(!0))
                              : g();
                          })
                        : g());
                  };
                ((e = () => {
                  let a = Error("None of startup nodes is available");
                  (this.removeListener("refresh", h), this.invokeReadyDelayedCallbacks(a), b(a));
                }),
                  this.once("refresh", h),
                  this.once("close", e),
                  this.once("close", this.handleCloseEvent.bind(this)),
                  this.refreshSlotsCache((a) => {
                    a &&
                      a.message === i.default.defaultMessage &&
                      (j.default.prototype.silentEmit.call(this, "error", a), this.connectionPool.reset([]));
                  }),
                  this.subscriber.start(),
                  this.options.shardedSubscribers &&
                    this.shardedSubscribers.start().catch((a) => {
                      x("Error while starting subscribers: %s", a);
                    }));
              })
              .catch((a) => {
                (this.setStatus("close"), this.handleCloseEvent(a), this.invokeReadyDelayedCallbacks(a), b(a));
              }));
        });
      }
      disconnect(a = !1) {
        let b = this.status;
        (this.setStatus("disconnecting"),
          a || (this.manuallyClosing = !0),
          this.reconnectTimeout &&
            !a &&
            (clearTimeout(this.reconnectTimeout), (this.reconnectTimeout = null), x("Canceled reconnecting attempts")),
          this.clearNodesRefreshInterval(),
          this.subscriber.stop(),
          this.options.shardedSubscribers && this.shardedSubscribers.stop(),
          "wait" === b ? (this.setStatus("close"), this.handleCloseEvent()) : this.connectionPool.reset([]));
      }
      quit(a) {
        let b = this.status;
        if (
          (this.setStatus("disconnecting"),
          (this.manuallyClosing = !0),
          this.reconnectTimeout && (clearTimeout(this.reconnectTimeout), (this.reconnectTimeout = null)),
          this.clearNodesRefreshInterval(),
          this.subscriber.stop(),
          this.options.shardedSubscribers && this.shardedSubscribers.stop(),
          "wait" === b)
        ) {
          let b = (0, g.default)(Promise.resolve("OK"), a);
          return (
            setImmediate(
              function () {
                (this.setStatus("close"), this.handleCloseEvent());
              }.bind(this),
            ),
            b
          );
        }
        return (0, g.default)(
          Promise.all(
            this.nodes().map((a) =>
              a.quit().catch((a) => {
                if (a.message === m.CONNECTION_CLOSED_ERROR_MSG) return "OK";
                throw a;
              }),
            ),
          ).then(() => "OK"),
          a,
        );
      }
      duplicate(a = [], b) {
        let c = a.length > 0 ? a : this.startupNodes.slice(0),
          d = Object.assign({}, this.options, b);
        return (
          this.options.redisOptions &&
            b?.redisOptions &&
            (d.redisOptions = Object.assign({}, this.options.redisOptions, b.redisOptions)),
          new z(c, d)
        );
      }
      nodes(a = "all") {
        if ("all" !== a && "master" !== a && "slave" !== a)
          throw Error('Invalid role "' + a + '". Expected "all", "master" or "slave"');
        return this.connectionPool.getNodes(a);
      }
      delayUntilReady(a) {
        this._readyDelayedCallbacks.push(a);
      }
      get autoPipelineQueueSize() {
        let a = 0;
        for (let b of this._autoPipelines.values()) a += b.length;
        return a;
      }
      refreshSlotsCache(a) {
        if ((a && this._refreshSlotsCacheCallbacks.push(a), this.isRefreshing)) return;
        this.isRefreshing = !0;
        let b = this,
          c = (a) => {
            for (let b of ((this.isRefreshing = !1), this._refreshSlotsCacheCallbacks)) b(a);
            this._refreshSlotsCacheCallbacks = [];
          },
          d = (0, m.shuffle)(this.connectionPool.getNodes()),
          e = null;
        !(function a(f) {
          if (f === d.length) return c(new i.default(i.default.defaultMessage, e));
          let g = d[f],
            h = `${g.options.host}:${g.options.port}`;
          (x("getting slot cache from %s", h),
            b.getInfoFromNode(g, function (d) {
              switch (b.status) {
                case "close":
                case "end":
                  return c(Error("Cluster is disconnected."));
                case "disconnecting":
                  return c(Error("Cluster is disconnecting."));
              }
              d ? (b.emit("node error", d, h), (e = d), a(f + 1)) : (b.emit("refresh"), c());
            }));
        })(0);
      }
      sendCommand(a, b, c) {
        if (("wait" === this.status && this.connect().catch(m.noop), "end" === this.status))
          return (a.reject(Error(m.CONNECTION_CLOSED_ERROR_MSG)), a.promise);
        if (
          !b &&
          !c &&
          "ready" === this.status &&
          (0, w.isHimportControlCommand)(a) &&
          (0, w.interceptHimportControlCommand)(this.connectionPool.getNodes("master"), a)
        )
          return a.promise;
        let e = this.options.scaleReads;
        "master" !== e &&
          (a.isReadOnly || ((0, d.exists)(a.name) && (0, d.hasFlag)(a.name, "readonly")) || (e = "master"));
        let g = c ? c.slot : a.getSlot(),
          i = {},
          j = this,
          k = null;
        if (!c && !y.has(a)) {
          y.add(a);
          let b = a.reject;
          a.reject = function (c) {
            let d = l.bind(null, !0);
            j.handleError(c, i, {
              moved: function (b, c) {
                (x("command %s is moved to %s", a.name, c),
                  (g = Number(b)),
                  j.slots[b] ? (j.slots[b][0] = c) : (j.slots[b] = [c]),
                  (j._groupsBySlot[b] = j._groupsIds[j.slots[b].join(";")]));
                let d = j.natMapper(c),
                  e = (0, t.getNodeKey)(d);
                (k && (0, t.getNodeKey)(k.options) === e && j.connectionPool.getInstanceByKey(e) === k
                  ? (x("MOVED redirect points back at %s; recreating its connection", e), j.connectionPool.recreate(d))
                  : j.connectionPool.findOrCreate(d),
                  l(),
                  x("refreshing slot caches... (triggered by MOVED error)"),
                  j.refreshSlotsCache());
              },
              ask: function (b, c) {
                x("command %s is required to ask %s:%s", a.name, c);
                let d = j.natMapper(c);
                (j.connectionPool.findOrCreate(d), l(!1, `${d.host}:${d.port}`));
              },
              tryagain: d,
              clusterDown: d,
              connectionClosed: d,
              maxRedirections: function (c) {
                b.call(a, c);
              },
              defaults: function () {
                b.call(a, c);
              },
            });
          };
        }
        function l(d, i) {
          let l;
          if ("end" === j.status) return void a.reject(new f.AbortError("Cluster is ended."));
          if ("ready" === j.status || "cluster" === a.name) {
            if (c && c.redis) l = c.redis;
            else if (
              h.default.checkFlag("ENTER_SUBSCRIBER_MODE", a.name) ||
              h.default.checkFlag("EXIT_SUBSCRIBER_MODE", a.name)
            ) {
              if (j.options.shardedSubscribers && ("ssubscribe" == a.name || "sunsubscribe" == a.name)) {
                let b = j.shardedSubscribers.getResponsibleSubscriber(g);
                if (!b) return void a.reject(new f.AbortError(`No sharded subscriber for slot: ${g}`));
                let c = -1;
                ("ssubscribe" == a.name && (c = j.shardedSubscribers.addChannels(a.getKeys())),
                  "sunsubscribe" == a.name && (c = j.shardedSubscribers.removeChannels(a.getKeys())),
                  -1 !== c
                    ? (l = b.getInstance())
                    : a.reject(new f.AbortError("Possible CROSSSLOT error: All channels must hash to the same slot")));
              } else l = j.subscriber.getInstance();
              if (!l) return void a.reject(new f.AbortError("No subscriber for the cluster"));
            } else {
              if (!d) {
                if ("number" == typeof g && j.slots[g]) {
                  let b = j.slots[g];
                  if ("function" == typeof e) {
                    let c = b.map(function (a) {
                      return j.connectionPool.getInstanceByKey(a);
                    });
                    (Array.isArray((l = e(c, a))) && (l = (0, m.sample)(l)), l || (l = c[0]));
                  } else {
                    let a;
                    ((a = "all" === e ? (0, m.sample)(b) : "slave" === e && b.length > 1 ? (0, m.sample)(b, 1) : b[0]),
                      (l = j.connectionPool.getInstanceByKey(a)));
                  }
                }
                i && (l = j.connectionPool.getInstanceByKey(i));
              }
              if (
                (l ||
                  (l =
                    ("function" == typeof e ? null : j.connectionPool.getSampleInstance(e)) ||
                    j.connectionPool.getSampleInstance("all")),
                l && !j.options.enableOfflineQueue && "ready" !== l.status && "wait" !== l.status)
              )
                return void a.reject(Error(m.CONNECTION_CLOSED_ERROR_MSG));
            }
            c && !c.redis && (c.redis = l);
          }
          if (!l && j.options.enableOfflineQueue) return void j.offlineQueue.push({ command: a, stream: b, node: c });
          if (!l) return void a.reject(Error("Cluster isn't ready and enableOfflineQueue options is false"));
          if (((k = l), i)) {
            let c = (0, w.getHimportBinding)(l);
            if (b || c?.role !== "master" ? void 0 : c.coordinator.classify(a))
              return void (0, t.waitForRedisReady)(l)
                .then(() => {
                  if (!a.isSettled) return c.coordinator.prepareCommand(l, a) ?? Promise.resolve();
                })
                .then(
                  () => {
                    a.isSettled || (c.coordinator.allowNextSend(l, a), l.asking(), l.sendCommand(a, b));
                  },
                  (b) => {
                    a.isSettled || a.reject(b);
                  },
                );
            l.asking();
          }
          l.sendCommand(a, b);
        }
        return (l(), a.promise);
      }
      sscanStream(a, b) {
        return this.createScanStream("sscan", { key: a, options: b });
      }
      sscanBufferStream(a, b) {
        return this.createScanStream("sscanBuffer", { key: a, options: b });
      }
      hscanStream(a, b) {
        return this.createScanStream("hscan", { key: a, options: b });
      }
      hscanBufferStream(a, b) {
        return this.createScanStream("hscanBuffer", { key: a, options: b });
      }
      zscanStream(a, b) {
        return this.createScanStream("zscan", { key: a, options: b });
      }
      zscanBufferStream(a, b) {
        return this.createScanStream("zscanBuffer", { key: a, options: b });
      }
      handleError(a, b, c) {
        if ((void 0 === b.value ? (b.value = this.options.maxRedirections) : (b.value -= 1), b.value <= 0))
          return void c.maxRedirections(Error("Too many Cluster redirections. Last error: " + a));
        let d = a.message.split(" ");
        if ("MOVED" === d[0]) {
          let a = Number(d[1]);
          if (!Number.isInteger(a) || a < 0 || a >= 16384) return void c.defaults();
          let b = this.options.retryDelayOnMoved;
          b && "number" == typeof b
            ? this.delayQueue.push("moved", c.moved.bind(null, a, d[2]), { timeout: b })
            : c.moved(a, d[2]);
        } else
          "ASK" === d[0]
            ? c.ask(d[1], d[2])
            : "TRYAGAIN" === d[0]
              ? this.delayQueue.push("tryagain", c.tryagain, { timeout: this.options.retryDelayOnTryAgain })
              : "CLUSTERDOWN" === d[0] && this.options.retryDelayOnClusterDown > 0
                ? this.delayQueue.push("clusterdown", c.connectionClosed, {
                    timeout: this.options.retryDelayOnClusterDown,
                    callback: this.refreshSlotsCache.bind(this),
                  })
                : a.message === m.CONNECTION_CLOSED_ERROR_MSG &&
                    this.options.retryDelayOnFailover > 0 &&
                    "ready" === this.status
                  ? this.delayQueue.push("failover", c.connectionClosed, {
                      timeout: this.options.retryDelayOnFailover,
                      callback: this.refreshSlotsCache.bind(this),
                    })
                  : c.defaults();
      }
      resetOfflineQueue() {
        this.offlineQueue = new u();
      }
      clearNodesRefreshInterval() {
        this.slotsTimer && (clearTimeout(this.slotsTimer), (this.slotsTimer = null));
      }
      resetNodesRefreshInterval() {
        if (this.slotsTimer || !this.options.slotsRefreshInterval) return;
        let a = () => {
          this.slotsTimer = setTimeout(() => {
            (x('refreshing slot caches... (triggered by "slotsRefreshInterval" option)'),
              this.refreshSlotsCache(() => {
                a();
              }));
          }, this.options.slotsRefreshInterval);
        };
        a();
      }
      setStatus(a) {
        (x("status: %s -> %s", this.status || "[empty]", a),
          (this.status = a),
          process.nextTick(() => {
            this.emit(a);
          }));
      }
      handleCloseEvent(a) {
        let b;
        (a && x("closed because %s", a),
          this.manuallyClosing ||
            "function" != typeof this.options.clusterRetryStrategy ||
            (b = this.options.clusterRetryStrategy.call(this, ++this.retryAttempts, a)),
          "number" == typeof b
            ? (this.setStatus("reconnecting"),
              (this.reconnectTimeout = setTimeout(() => {
                ((this.reconnectTimeout = null),
                  x("Cluster is disconnected. Retrying after %dms", b),
                  this.connect().catch(function (a) {
                    x("Got error %s when reconnecting. Ignoring...", a);
                  }));
              }, b)))
            : (this.options.shardedSubscribers && this.subscriberGroupEmitter?.removeAllListeners(),
              this.setStatus("end"),
              this.flushQueue(Error("None of startup nodes is available"))));
      }
      flushQueue(a) {
        let b;
        for (; (b = this.offlineQueue.shift());) b.command.reject(a);
      }
      executeOfflineCommands() {
        if (this.offlineQueue.length) {
          let a;
          x("send %d commands in offline queue", this.offlineQueue.length);
          let b = this.offlineQueue;
          for (this.resetOfflineQueue(); (a = b.shift());) this.sendCommand(a.command, a.stream, a.node);
        }
      }
      natMapper(a) {
        let b = "string" == typeof a ? a : `${a.host}:${a.port}`,
          c = null;
        return (this.options.natMap && "function" == typeof this.options.natMap
          ? (c = this.options.natMap(b))
          : this.options.natMap && "object" == typeof this.options.natMap && (c = this.options.natMap[b]),
        c)
          ? (x("NAT mapping %s -> %O", b, c), Object.assign({}, c))
          : "string" == typeof a
            ? (0, t.nodeKeyToRedisOptions)(a)
            : a;
      }
      getInfoFromNode(a, b) {
        if (!a) return b(Error("Node is disconnected"));
        let c = a.duplicate({
          enableOfflineQueue: !0,
          enableReadyCheck: !1,
          retryStrategy: null,
          protocol: 2,
          replyMapping: "legacy",
          connectionName: (0, t.getConnectionName)(
            "refresher",
            this.options.redisOptions && this.options.redisOptions.connectionName,
          ),
        });
        (c.on("error", m.noop),
          c.cluster(
            "SLOTS",
            (0, m.timeout)((a, d) => {
              if ((c.disconnect(), a)) return (x("error encountered running CLUSTER.SLOTS: %s", a), b(a));
              if ("disconnecting" === this.status || "close" === this.status || "end" === this.status) {
                (x("ignore CLUSTER.SLOTS results (count: %d) since cluster status is %s", d.length, this.status), b());
                return;
              }
              let e = [];
              x("cluster slots result count: %d", d.length);
              for (let a = 0; a < d.length; ++a) {
                let b = d[a],
                  c = b[0],
                  f = b[1],
                  g = [];
                for (let a = 2; a < b.length; a++) {
                  if (!b[a][0]) continue;
                  let c = this.natMapper({ host: b[a][0], port: b[a][1] });
                  ((c.readOnly = 2 !== a), e.push(c), g.push(c.host + ":" + c.port));
                }
                x("cluster slots result [%d]: slots %d~%d served by %s", a, c, f, g);
                for (let a = c; a <= f; a++) this.slots[a] = g;
              }
              this._groupsIds = Object.create(null);
              let f = 0;
              for (let a = 0; a < 16384; a++) {
                let b = (this.slots[a] || []).join(";");
                if (!b.length) {
                  this._groupsBySlot[a] = void 0;
                  continue;
                }
                (this._groupsIds[b] || (this._groupsIds[b] = ++f), (this._groupsBySlot[a] = this._groupsIds[b]));
              }
              (this.connectionPool.reset(e),
                this.options.shardedSubscribers &&
                  this.shardedSubscribers.reset(this.slots, this.connectionPool.getNodes("all")).catch((a) => {
                    x("Error while starting subscribers: %s", a);
                  }),
                b());
            }, this.options.slotsRefreshTimeout),
          ));
      }
      invokeReadyDelayedCallbacks(a) {
        for (let b of this._readyDelayedCallbacks) process.nextTick(b, a);
        this._readyDelayedCallbacks = [];
      }
      readyCheck(a) {
        this.cluster("INFO", (b, c) => {
          let d;
          if (b) return a(b);
          if ("string" != typeof c) return a();
          let e = c.split("\r\n");
          for (let a = 0; a < e.length; ++a) {
            let b = e[a].split(":");
            if ("cluster_state" === b[0]) {
              d = b[1];
              break;
            }
          }
          "fail" === d ? (x("cluster state not ok (%s)", d), a(null, d)) : a();
        });
      }
      resolveSrv(a) {
        return new Promise((b, c) => {
          this.options.resolveSrv(a, (a, d) => {
            if (a) return c(a);
            let e = this,
              f = (0, t.groupSrvRecords)(d),
              g = Object.keys(f).sort((a, b) => parseInt(a) - parseInt(b));
            !(function a(d) {
              if (!g.length) return c(d);
              let h = f[g[0]],
                i = (0, t.weightSrvRecords)(h);
              (h.records.length || g.shift(), e.dnsLookup(i.name).then((a) => b({ host: a, port: i.port }), a));
            })();
          });
        });
      }
      dnsLookup(a) {
        return new Promise((b, c) => {
          this.options.dnsLookup(a, (d, e) => {
            d
              ? (x("failed to resolve hostname %s to IP: %s", a, d.message), c(d))
              : (x("resolved hostname %s to IP %s", a, e), b(e));
          });
        });
      }
      async resolveStartupNodeHostnames() {
        if (!Array.isArray(this.startupNodes) || 0 === this.startupNodes.length)
          throw Error("`startupNodes` should contain at least one node.");
        let a = (0, t.normalizeNodeOptions)(this.startupNodes),
          b = (0, t.getUniqueHostnamesFromOptions)(a);
        if (0 === b.length) return a;
        let c = await Promise.all(b.map((this.options.useSRVRecords ? this.resolveSrv : this.dnsLookup).bind(this))),
          d = (0, m.zipMap)(b, c);
        return a.map((a) => {
          let b = d.get(a.host);
          return b ? (this.options.useSRVRecords ? Object.assign({}, a, b) : Object.assign({}, a, { host: b })) : a;
        });
      }
      createScanStream(a, { key: b, options: c = {} }) {
        return new k.default({ objectMode: !0, key: b, redis: this, command: a, ...c });
      }
      createShardedSubscriberGroup() {
        ((this.subscriberGroupEmitter = new e.EventEmitter()),
          (this.shardedSubscribers = new v.default(this.subscriberGroupEmitter, this.options)));
        let a = (a) => {
          a instanceof i.default && this.disconnect(!0);
        };
        for (let b of (this.subscriberGroupEmitter.on("-node", (b, c) => {
          (this.emit("-node", b, c), this.refreshSlotsCache(a));
        }),
        this.subscriberGroupEmitter.on("subscriberConnectFailed", ({ delay: b, error: c }) => {
          (this.emit("error", c),
            setTimeout(() => {
              this.refreshSlotsCache(a);
            }, b));
        }),
        this.subscriberGroupEmitter.on("moved", () => {
          this.refreshSlotsCache(a);
        }),
        this.subscriberGroupEmitter.on("-subscriber", () => {
          this.emit("-subscriber");
        }),
        this.subscriberGroupEmitter.on("+subscriber", () => {
          this.emit("+subscriber");
        }),
        this.subscriberGroupEmitter.on("nodeError", (a, b) => {
          this.emit("nodeError", a, b);
        }),
        this.subscriberGroupEmitter.on("subscribersReady", () => {
          this.emit("subscribersReady");
        }),
        ["smessage", "smessageBuffer"]))
          this.subscriberGroupEmitter.on(b, (a, c, d) => {
            this.emit(b, a, c, d);
          });
      }
    }
    ((0, n.default)(z, e.EventEmitter), (0, l.addTransactionSupport)(z.prototype), (c.default = z));
  },
  24615,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      (c.getConnectionName =
        c.weightSrvRecords =
        c.groupSrvRecords =
        c.getUniqueHostnamesFromOptions =
        c.normalizeNodeOptions =
        c.nodeKeyToRedisOptions =
        c.getNodeKey =
        c.waitForRedisReady =
          void 0));
    let d = a.r(12013),
      e = a.r(4446);
    ((c.waitForRedisReady = function (a) {
      return "ready" === a.status
        ? Promise.resolve()
        : "wait" === a.status
          ? a.connect()
          : "end" === a.status
            ? Promise.reject(Error(d.CONNECTION_CLOSED_ERROR_MSG))
            : new Promise((b, c) => {
                let e = () => {
                    (a.removeListener("end", f), b());
                  },
                  f = () => {
                    (a.removeListener("ready", e), c(Error(d.CONNECTION_CLOSED_ERROR_MSG)));
                  };
                (a.once("ready", e), a.once("end", f));
              });
    }),
      (c.getNodeKey = function (a) {
        return ((a.port = a.port || 6379), (a.host = a.host || "127.0.0.1"), a.host + ":" + a.port);
      }),
      (c.nodeKeyToRedisOptions = function (a) {
        let b = a.lastIndexOf(":");
        if (-1 === b) throw Error(`Invalid node key ${a}`);
        return { host: a.slice(0, b), port: Number(a.slice(b + 1)) };
      }),
      (c.normalizeNodeOptions = function (a) {
        return a.map((a) => {
          let b = {};
          if ("object" == typeof a) Object.assign(b, a);
          else if ("string" == typeof a) Object.assign(b, (0, d.parseURL)(a));
          else if ("number" == typeof a) b.port = a;
          else throw Error("Invalid argument " + a);
          return (
            "string" == typeof b.port && (b.port = parseInt(b.port, 10)),
            delete b.db,
            b.port || (b.port = 6379),
            b.host || (b.host = "127.0.0.1"),
            (0, d.resolveTLSProfile)(b)
          );
        });
      }),
      (c.getUniqueHostnamesFromOptions = function (a) {
        let b = {};
        return (
          a.forEach((a) => {
            b[a.host] = !0;
          }),
          Object.keys(b).filter((a) => !(0, e.isIP)(a))
        );
      }),
      (c.groupSrvRecords = function (a) {
        let b = {};
        for (let c of a)
          b.hasOwnProperty(c.priority)
            ? ((b[c.priority].totalWeight += c.weight), b[c.priority].records.push(c))
            : (b[c.priority] = { totalWeight: c.weight, records: [c] });
        return b;
      }),
      (c.weightSrvRecords = function (a) {
        if (1 === a.records.length) return ((a.totalWeight = 0), a.records.shift());
        let b = Math.floor(Math.random() * (a.totalWeight + a.records.length)),
          c = 0;
        for (let [d, e] of a.records.entries())
          if ((c += 1 + e.weight) > b) return ((a.totalWeight -= e.weight), a.records.splice(d, 1), e);
      }),
      (c.getConnectionName = function (a, b) {
        let c = `ioredis-cluster(${a})`;
        return b ? `${c}:${b}` : c;
      }));
  },
  16548,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    let d = (0, a.r(12013).Debug)("AbstractConnector");
    c.default = class {
      constructor(a) {
        ((this.connecting = !1), (this.disconnectTimeout = a));
      }
      check(a) {
        return !0;
      }
      disconnect() {
        if (((this.connecting = !1), this.stream)) {
          let a = this.stream,
            b = setTimeout(() => {
              (d("stream %s:%s still open, destroying it", a.remoteAddress, a.remotePort), a.destroy());
            }, this.disconnectTimeout);
          (a.on("close", () => clearTimeout(b)), a.end());
        }
      }
    };
  },
  62325,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }), (c.FailoverDetector = void 0));
    let d = (0, a.r(12013).Debug)("FailoverDetector"),
      e = "+switch-master";
    c.FailoverDetector = class {
      constructor(a, b) {
        ((this.isDisconnected = !1), (this.connector = a), (this.sentinels = b));
      }
      cleanup() {
        for (let a of ((this.isDisconnected = !0), this.sentinels)) a.client.disconnect();
      }
      async subscribe() {
        d("Starting FailoverDetector");
        let a = [];
        for (let b of this.sentinels) {
          let c = b.client.subscribe(e).catch((a) => {
            d(
              "Failed to subscribe to failover messages on sentinel %s:%s (%s)",
              b.address.host || "127.0.0.1",
              b.address.port || 26739,
              a.message,
            );
          });
          (a.push(c),
            b.client.on("message", (a) => {
              this.isDisconnected || a !== e || this.disconnect();
            }));
        }
        await Promise.all(a);
      }
      disconnect() {
        ((this.isDisconnected = !0), d("Failover detected, disconnecting"), this.connector.disconnect());
      }
    };
  },
  38728,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      (c.default = class {
        constructor(a) {
          ((this.cursor = 0), (this.sentinels = a.slice(0)));
        }
        next() {
          let a = this.cursor >= this.sentinels.length;
          return { done: a, value: a ? void 0 : this.sentinels[this.cursor++] };
        }
        reset(a) {
          (a &&
            this.sentinels.length > 1 &&
            1 !== this.cursor &&
            this.sentinels.unshift(...this.sentinels.splice(this.cursor - 1)),
            (this.cursor = 0));
        }
        add(a) {
          for (let c = 0; c < this.sentinels.length; c++) {
            var b;
            if (
              ((b = this.sentinels[c]),
              (a.host || "127.0.0.1") === (b.host || "127.0.0.1") && (a.port || 26379) === (b.port || 26379))
            )
              return !1;
          }
          return (this.sentinels.push(a), !0);
        }
        toString() {
          return `${JSON.stringify(this.sentinels)} @${this.cursor}`;
        }
      }));
  },
  29140,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }), (c.SentinelIterator = void 0));
    let d = a.r(4446),
      e = a.r(12013),
      f = a.r(55004),
      g = a.r(38728);
    c.SentinelIterator = g.default;
    let h = a.r(16548),
      i = a.r(94122),
      j = a.r(62325),
      k = (0, e.Debug)("SentinelConnector");
    class l extends h.default {
      constructor(a) {
        if (
          (super(a.disconnectTimeout),
          (this.options = a),
          (this.emitter = null),
          (this.failoverDetector = null),
          !this.options.sentinels.length)
        )
          throw Error("Requires at least one sentinel to connect to.");
        if (!this.options.name) throw Error("Requires the name of master.");
        this.sentinelIterator = new g.default(this.options.sentinels);
      }
      check(a) {
        let b = !a.role || this.options.role === a.role;
        return (
          b ||
            (k("role invalid, expected %s, but got %s", this.options.role, a.role),
            this.sentinelIterator.next(),
            this.sentinelIterator.next(),
            this.sentinelIterator.reset(!0)),
          b
        );
      }
      disconnect() {
        (super.disconnect(), this.failoverDetector && this.failoverDetector.cleanup());
      }
      connect(a) {
        let b;
        ((this.connecting = !0), (this.retryAttempts = 0));
        let c = async () => {
          let g = this.sentinelIterator.next();
          if (g.done) {
            this.sentinelIterator.reset(!1);
            let d =
                "function" == typeof this.options.sentinelRetryStrategy
                  ? this.options.sentinelRetryStrategy(++this.retryAttempts)
                  : null,
              e =
                "number" != typeof d
                  ? "All sentinels are unreachable and retry is disabled."
                  : `All sentinels are unreachable. Retrying from scratch after ${d}ms.`;
            (b && (e += ` Last error: ${b.message}`), k(e));
            let f = Error(e);
            if ("number" == typeof d) return (a("error", f), await new Promise((a) => setTimeout(a, d)), c());
            throw f;
          }
          let h = null,
            i = null;
          try {
            h = await this.resolve(g.value);
          } catch (a) {
            i = a;
          }
          if (!this.connecting) throw Error(e.CONNECTION_CLOSED_ERROR_MSG);
          let j = g.value.host + ":" + g.value.port;
          if (h)
            return (
              k("resolved: %s:%s from sentinel %s", h.host, h.port, j),
              this.options.enableTLSForSentinelMode && this.options.tls
                ? (Object.assign(h, this.options.tls),
                  (this.stream = (0, f.connect)(h)),
                  this.stream.once("secureConnect", this.initFailoverDetector.bind(this)))
                : ((this.stream = (0, d.createConnection)(h)),
                  this.stream.once("connect", this.initFailoverDetector.bind(this))),
              this.stream.once("error", (a) => {
                this.firstError = a;
              }),
              this.stream
            );
          {
            let d = i
              ? "failed to connect to sentinel " + j + " because " + i.message
              : "connected to sentinel " + j + " successfully, but got an invalid reply: " + h;
            return (k(d), a("sentinelError", Error(d)), i && (b = i), c());
          }
        };
        return c();
      }
      async updateSentinels(a) {
        if (!this.options.updateSentinels) return;
        let b = await a.sentinel("sentinels", this.options.name);
        Array.isArray(b) &&
          (b.map(e.packObject).forEach((a) => {
            if (-1 === (a.flags ? a.flags.split(",") : []).indexOf("disconnected") && a.ip && a.port) {
              let b = this.sentinelNatResolve(m(a));
              this.sentinelIterator.add(b) && k("adding sentinel %s:%s", b.host, b.port);
            }
          }),
          k("Updated internal sentinels: %s", this.sentinelIterator));
      }
      async resolveMaster(a) {
        let b = await a.sentinel("get-master-addr-by-name", this.options.name);
        return (
          await this.updateSentinels(a),
          this.sentinelNatResolve(Array.isArray(b) ? { host: b[0], port: Number(b[1]) } : null)
        );
      }
      async resolveSlave(a) {
        let b = await a.sentinel("slaves", this.options.name);
        if (!Array.isArray(b)) return null;
        let c = b.map(e.packObject).filter((a) => a.flags && !a.flags.match(/(disconnected|s_down|o_down)/));
        return this.sentinelNatResolve(
          (function (a, b) {
            let c;
            if (0 === a.length) return null;
            if ("function" == typeof b) c = b(a);
            else if (null !== b && "object" == typeof b) {
              let d = Array.isArray(b) ? [...b] : [b];
              d.sort((a, b) => {
                let c = a.prio ?? 1,
                  d = b.prio ?? 1;
                return c < d ? -1 : +(c > d);
              });
              for (let b = 0; b < d.length; b++) {
                for (let e = 0; e < a.length; e++) {
                  let f = a[e];
                  if (f.ip === d[b].ip && f.port === d[b].port) {
                    c = f;
                    break;
                  }
                }
                if (c) break;
              }
            }
            return (c || (c = (0, e.sample)(a)), m(c));
          })(c, this.options.preferredSlaves),
        );
      }
      sentinelNatResolve(a) {
        if (!a || !this.options.natMap) return a;
        let b = `${a.host}:${a.port}`,
          c = a;
        return (
          "function" == typeof this.options.natMap
            ? (c = this.options.natMap(b) || a)
            : "object" == typeof this.options.natMap && (c = this.options.natMap[b] || a),
          c
        );
      }
      connectToSentinel(a, b) {
        return new i.default({
          port: a.port || 26379,
          host: a.host,
          username: this.options.sentinelUsername || null,
          password: this.options.sentinelPassword || null,
          family: a.family || ("path" in this.options && this.options.path ? void 0 : this.options.family),
          tls: this.options.sentinelTLS,
          retryStrategy: null,
          enableReadyCheck: !1,
          protocol: this.options.protocol,
          replyMapping: "legacy",
          connectTimeout: this.options.connectTimeout,
          commandTimeout: this.options.sentinelCommandTimeout,
          ...b,
        });
      }
      async resolve(a) {
        let b = this.connectToSentinel(a);
        b.on("error", n);
        try {
          if ("slave" === this.options.role) return await this.resolveSlave(b);
          return await this.resolveMaster(b);
        } finally {
          b.disconnect();
        }
      }
      async initFailoverDetector() {
        if (!this.options.failoverDetector) return;
        this.sentinelIterator.reset(!0);
        let a = [];
        for (; a.length < this.options.sentinelMaxConnections;) {
          let { done: b, value: c } = this.sentinelIterator.next();
          if (b) break;
          let d = this.connectToSentinel(c, {
            lazyConnect: !0,
            retryStrategy: this.options.sentinelReconnectStrategy,
            protocol: this.options.protocol,
            replyMapping: "legacy",
          });
          (d.on("reconnecting", () => {
            this.emitter?.emit("sentinelReconnecting");
          }),
            a.push({ address: c, client: d }));
        }
        (this.sentinelIterator.reset(!1),
          this.failoverDetector && this.failoverDetector.cleanup(),
          (this.failoverDetector = new j.FailoverDetector(this, a)),
          await this.failoverDetector.subscribe(),
          this.emitter?.emit("failoverSubscribed"));
      }
    }
    function m(a) {
      return { host: a.ip, port: Number(a.port) };
    }
    function n() {}
    c.default = l;
  },
  14246,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    let d = a.r(4446),
      e = a.r(55004),
      f = a.r(12013),
      g = a.r(16548);
    class h extends g.default {
      constructor(a) {
        (super(a.disconnectTimeout), (this.options = a));
      }
      connect(a) {
        let b,
          { options: c } = this;
        return (
          (this.connecting = !0),
          "path" in c && c.path
            ? (b = { path: c.path })
            : ((b = {}),
              "port" in c && null != c.port && (b.port = c.port),
              "host" in c && null != c.host && (b.host = c.host),
              "family" in c && null != c.family && (b.family = c.family)),
          c.tls && Object.assign(b, c.tls),
          new Promise((a, g) => {
            process.nextTick(() => {
              if (!this.connecting) return void g(Error(f.CONNECTION_CLOSED_ERROR_MSG));
              try {
                c.tls ? (this.stream = (0, e.connect)(b)) : (this.stream = (0, d.createConnection)(b));
              } catch (a) {
                g(a);
                return;
              }
              (this.stream.once("error", (a) => {
                this.firstError = a;
              }),
                a(this.stream));
            });
          })
        );
      }
    }
    c.default = h;
  },
  49491,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      (c.SentinelConnector = c.StandaloneConnector = void 0),
      (c.StandaloneConnector = a.r(14246).default),
      (c.SentinelConnector = a.r(29140).default));
  },
  79576,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    let d = `-----BEGIN CERTIFICATE-----
MIIDTzCCAjegAwIBAgIJAKSVpiDswLcwMA0GCSqGSIb3DQEBBQUAMD4xFjAUBgNV
BAoMDUdhcmFudGlhIERhdGExJDAiBgNVBAMMG1NTTCBDZXJ0aWZpY2F0aW9uIEF1
dGhvcml0eTAeFw0xMzEwMDExMjE0NTVaFw0yMzA5MjkxMjE0NTVaMD4xFjAUBgNV
BAoMDUdhcmFudGlhIERhdGExJDAiBgNVBAMMG1NTTCBDZXJ0aWZpY2F0aW9uIEF1
dGhvcml0eTCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEBALZqkh/DczWP
JnxnHLQ7QL0T4B4CDKWBKCcisriGbA6ZePWVNo4hfKQC6JrzfR+081NeD6VcWUiz
rmd+jtPhIY4c+WVQYm5PKaN6DT1imYdxQw7aqO5j2KUCEh/cznpLxeSHoTxlR34E
QwF28Wl3eg2vc5ct8LjU3eozWVk3gb7alx9mSA2SgmuX5lEQawl++rSjsBStemY2
BDwOpAMXIrdEyP/cVn8mkvi/BDs5M5G+09j0gfhyCzRWMQ7Hn71u1eolRxwVxgi3
TMn+/vTaFSqxKjgck6zuAYjBRPaHe7qLxHNr1So/Mc9nPy+3wHebFwbIcnUojwbp
4nctkWbjb2cCAwEAAaNQME4wHQYDVR0OBBYEFP1whtcrydmW3ZJeuSoKZIKjze3w
MB8GA1UdIwQYMBaAFP1whtcrydmW3ZJeuSoKZIKjze3wMAwGA1UdEwQFMAMBAf8w
DQYJKoZIhvcNAQEFBQADggEBAG2erXhwRAa7+ZOBs0B6X57Hwyd1R4kfmXcs0rta
lbPpvgULSiB+TCbf3EbhJnHGyvdCY1tvlffLjdA7HJ0PCOn+YYLBA0pTU/dyvrN6
Su8NuS5yubnt9mb13nDGYo1rnt0YRfxN+8DM3fXIVr038A30UlPX2Ou1ExFJT0MZ
uFKY6ZvLdI6/1cbgmguMlAhM+DhKyV6Sr5699LM3zqeI816pZmlREETYkGr91q7k
BpXJu/dtHaGxg1ZGu6w/PCsYGUcECWENYD4VQPd8N32JjOfu6vEgoEAwfPP+3oGp
Z4m3ewACcWOAenqflb+cQYC4PsF7qbXDmRaWrbKntOlZ3n0=
-----END CERTIFICATE-----
-----BEGIN CERTIFICATE-----
MIIGMTCCBBmgAwIBAgICEAAwDQYJKoZIhvcNAQELBQAwajELMAkGA1UEBhMCVVMx
CzAJBgNVBAgMAkNBMQswCQYDVQQHDAJDQTESMBAGA1UECgwJUmVkaXNMYWJzMS0w
KwYDVQQDDCRSZWRpc0xhYnMgUm9vdCBDZXJ0aWZpY2F0ZSBBdXRob3JpdHkwHhcN
MTgwMjI1MTUzNzM3WhcNMjgwMjIzMTUzNzM3WjBfMQswCQYDVQQGEwJVUzELMAkG
A1UECAwCQ0ExEjAQBgNVBAoMCVJlZGlzTGFiczEvMC0GA1UEAwwmUkNQIEludGVy
bWVkaWF0ZSBDZXJ0aWZpY2F0ZSBBdXRob3JpdHkwggIiMA0GCSqGSIb3DQEBAQUA
A4ICDwAwggIKAoICAQDf9dqbxc8Bq7Ctq9rWcxrGNKKHivqLAFpPq02yLPx6fsOv
Tq7GsDChAYBBc4v7Y2Ap9RD5Vs3dIhEANcnolf27QwrG9RMnnvzk8pCvp1o6zSU4
VuOE1W66/O1/7e2rVxyrnTcP7UgK43zNIXu7+tiAqWsO92uSnuMoGPGpeaUm1jym
hjWKtkAwDFSqvHY+XL5qDVBEjeUe+WHkYUg40cAXjusAqgm2hZt29c2wnVrxW25W
P0meNlzHGFdA2AC5z54iRiqj57dTfBTkHoBczQxcyw6hhzxZQ4e5I5zOKjXXEhZN
r0tA3YC14CTabKRus/JmZieyZzRgEy2oti64tmLYTqSlAD78pRL40VNoaSYetXLw
hhNsXCHgWaY6d5bLOc/aIQMAV5oLvZQKvuXAF1IDmhPA+bZbpWipp0zagf1P1H3s
UzsMdn2KM0ejzgotbtNlj5TcrVwpmvE3ktvUAuA+hi3FkVx1US+2Gsp5x4YOzJ7u
P1WPk6ShF0JgnJH2ILdj6kttTWwFzH17keSFICWDfH/+kM+k7Y1v3EXMQXE7y0T9
MjvJskz6d/nv+sQhY04xt64xFMGTnZjlJMzfQNi7zWFLTZnDD0lPowq7l3YiPoTT
t5Xky83lu0KZsZBo0WlWaDG00gLVdtRgVbcuSWxpi5BdLb1kRab66JptWjxwXQID
AQABo4HrMIHoMDoGA1UdHwQzMDEwL6AtoCuGKWh0dHBzOi8vcmwtY2Etc2VydmVy
LnJlZGlzbGFicy5jb20vdjEvY3JsMEYGCCsGAQUFBwEBBDowODA2BggrBgEFBQcw
AYYqaHR0cHM6Ly9ybC1jYS1zZXJ2ZXIucmVkaXNsYWJzLmNvbS92MS9vY3NwMB0G
A1UdDgQWBBQHar5OKvQUpP2qWt6mckzToeCOHDAfBgNVHSMEGDAWgBQi42wH6hM4
L2sujEvLM0/u8lRXTzASBgNVHRMBAf8ECDAGAQH/AgEAMA4GA1UdDwEB/wQEAwIB
hjANBgkqhkiG9w0BAQsFAAOCAgEAirEn/iTsAKyhd+pu2W3Z5NjCko4NPU0EYUbr
AP7+POK2rzjIrJO3nFYQ/LLuC7KCXG+2qwan2SAOGmqWst13Y+WHp44Kae0kaChW
vcYLXXSoGQGC8QuFSNUdaeg3RbMDYFT04dOkqufeWVccoHVxyTSg9eD8LZuHn5jw
7QDLiEECBmIJHk5Eeo2TAZrx4Yx6ufSUX5HeVjlAzqwtAqdt99uCJ/EL8bgpWbe+
XoSpvUv0SEC1I1dCAhCKAvRlIOA6VBcmzg5Am12KzkqTul12/VEFIgzqu0Zy2Jbc
AUPrYVu/+tOGXQaijy7YgwH8P8n3s7ZeUa1VABJHcxrxYduDDJBLZi+MjheUDaZ1
jQRHYevI2tlqeSBqdPKG4zBY5lS0GiAlmuze5oENt0P3XboHoZPHiqcK3VECgTVh
/BkJcuudETSJcZDmQ8YfoKfBzRQNg2sv/hwvUv73Ss51Sco8GEt2lD8uEdib1Q6z
zDT5lXJowSzOD5ZA9OGDjnSRL+2riNtKWKEqvtEG3VBJoBzu9GoxbAc7wIZLxmli
iF5a/Zf5X+UXD3s4TMmy6C4QZJpAA2egsSQCnraWO2ULhh7iXMysSkF/nzVfZn43
iqpaB8++9a37hWq14ZmOv0TJIDz//b2+KC4VFXWQ5W5QC6whsjT+OlG4p5ZYG0jo
616pxqo=
-----END CERTIFICATE-----
-----BEGIN CERTIFICATE-----
MIIFujCCA6KgAwIBAgIJAJ1aTT1lu2ScMA0GCSqGSIb3DQEBCwUAMGoxCzAJBgNV
BAYTAlVTMQswCQYDVQQIDAJDQTELMAkGA1UEBwwCQ0ExEjAQBgNVBAoMCVJlZGlz
TGFiczEtMCsGA1UEAwwkUmVkaXNMYWJzIFJvb3QgQ2VydGlmaWNhdGUgQXV0aG9y
aXR5MB4XDTE4MDIyNTE1MjA0MloXDTM4MDIyMDE1MjA0MlowajELMAkGA1UEBhMC
VVMxCzAJBgNVBAgMAkNBMQswCQYDVQQHDAJDQTESMBAGA1UECgwJUmVkaXNMYWJz
MS0wKwYDVQQDDCRSZWRpc0xhYnMgUm9vdCBDZXJ0aWZpY2F0ZSBBdXRob3JpdHkw
ggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQDLEjXy7YrbN5Waau5cd6g1
G5C2tMmeTpZ0duFAPxNU4oE3RHS5gGiok346fUXuUxbZ6QkuzeN2/2Z+RmRcJhQY
Dm0ZgdG4x59An1TJfnzKKoWj8ISmoHS/TGNBdFzXV7FYNLBuqZouqePI6ReC6Qhl
pp45huV32Q3a6IDrrvx7Wo5ZczEQeFNbCeCOQYNDdTmCyEkHqc2AGo8eoIlSTutT
ULOC7R5gzJVTS0e1hesQ7jmqHjbO+VQS1NAL4/5K6cuTEqUl+XhVhPdLWBXJQ5ag
54qhX4v+ojLzeU1R/Vc6NjMvVtptWY6JihpgplprN0Yh2556ewcXMeturcKgXfGJ
xeYzsjzXerEjrVocX5V8BNrg64NlifzTMKNOOv4fVZszq1SIHR8F9ROrqiOdh8iC
JpUbLpXH9hWCSEO6VRMB2xJoKu3cgl63kF30s77x7wLFMEHiwsQRKxooE1UhgS9K
2sO4TlQ1eWUvFvHSTVDQDlGQ6zu4qjbOpb3Q8bQwoK+ai2alkXVR4Ltxe9QlgYK3
StsnPhruzZGA0wbXdpw0bnM+YdlEm5ffSTpNIfgHeaa7Dtb801FtA71ZlH7A6TaI
SIQuUST9EKmv7xrJyx0W1pGoPOLw5T029aTjnICSLdtV9bLwysrLhIYG5bnPq78B
cS+jZHFGzD7PUVGQD01nOQIDAQABo2MwYTAdBgNVHQ4EFgQUIuNsB+oTOC9rLoxL
yzNP7vJUV08wHwYDVR0jBBgwFoAUIuNsB+oTOC9rLoxLyzNP7vJUV08wDwYDVR0T
AQH/BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAYYwDQYJKoZIhvcNAQELBQADggIBAHfg
z5pMNUAKdMzK1aS1EDdK9yKz4qicILz5czSLj1mC7HKDRy8cVADUxEICis++CsCu
rYOvyCVergHQLREcxPq4rc5Nq1uj6J6649NEeh4WazOOjL4ZfQ1jVznMbGy+fJm3
3Hoelv6jWRG9iqeJZja7/1s6YC6bWymI/OY1e4wUKeNHAo+Vger7MlHV+RuabaX+
hSJ8bJAM59NCM7AgMTQpJCncrcdLeceYniGy5Q/qt2b5mJkQVkIdy4TPGGB+AXDJ
D0q3I/JDRkDUFNFdeW0js7fHdsvCR7O3tJy5zIgEV/o/BCkmJVtuwPYOrw/yOlKj
TY/U7ATAx9VFF6/vYEOMYSmrZlFX+98L6nJtwDqfLB5VTltqZ4H/KBxGE3IRSt9l
FXy40U+LnXzhhW+7VBAvyYX8GEXhHkKU8Gqk1xitrqfBXY74xKgyUSTolFSfFVgj
mcM/X4K45bka+qpkj7Kfv/8D4j6aZekwhN2ly6hhC1SmQ8qjMjpG/mrWOSSHZFmf
ybu9iD2AYHeIOkshIl6xYIa++Q/00/vs46IzAbQyriOi0XxlSMMVtPx0Q3isp+ji
n8Mq9eOuxYOEQ4of8twUkUDd528iwGtEdwf0Q01UyT84S62N8AySl1ZBKXJz6W4F
UhWfa/HQYOAPDdEjNgnVwLI23b8t0TozyCWw7q8h
-----END CERTIFICATE-----

-----BEGIN CERTIFICATE-----
MIIEjzCCA3egAwIBAgIQe55B/ALCKJDZtdNT8kD6hTANBgkqhkiG9w0BAQsFADBM
MSAwHgYDVQQLExdHbG9iYWxTaWduIFJvb3QgQ0EgLSBSMzETMBEGA1UEChMKR2xv
YmFsU2lnbjETMBEGA1UEAxMKR2xvYmFsU2lnbjAeFw0yMjAxMjYxMjAwMDBaFw0y
NTAxMjYwMDAwMDBaMFgxCzAJBgNVBAYTAkJFMRkwFwYDVQQKExBHbG9iYWxTaWdu
IG52LXNhMS4wLAYDVQQDEyVHbG9iYWxTaWduIEF0bGFzIFIzIE9WIFRMUyBDQSAy
MDIyIFEyMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAmGmg1LW9b7Lf
8zDD83yBDTEkt+FOxKJZqF4veWc5KZsQj9HfnUS2e5nj/E+JImlGPsQuoiosLuXD
BVBNAMcUFa11buFMGMeEMwiTmCXoXRrXQmH0qjpOfKgYc5gHG3BsRGaRrf7VR4eg
ofNMG9wUBw4/g/TT7+bQJdA4NfE7Y4d5gEryZiBGB/swaX6Jp/8MF4TgUmOWmalK
dZCKyb4sPGQFRTtElk67F7vU+wdGcrcOx1tDcIB0ncjLPMnaFicagl+daWGsKqTh
counQb6QJtYHa91KvCfKWocMxQ7OIbB5UARLPmC4CJ1/f8YFm35ebfzAeULYdGXu
jE9CLor0OwIDAQABo4IBXzCCAVswDgYDVR0PAQH/BAQDAgGGMB0GA1UdJQQWMBQG
CCsGAQUFBwMBBggrBgEFBQcDAjASBgNVHRMBAf8ECDAGAQH/AgEAMB0GA1UdDgQW
BBSH5Zq7a7B/t95GfJWkDBpA8HHqdjAfBgNVHSMEGDAWgBSP8Et/qC5FJK5NUPpj
move4t0bvDB7BggrBgEFBQcBAQRvMG0wLgYIKwYBBQUHMAGGImh0dHA6Ly9vY3Nw
Mi5nbG9iYWxzaWduLmNvbS9yb290cjMwOwYIKwYBBQUHMAKGL2h0dHA6Ly9zZWN1
cmUuZ2xvYmFsc2lnbi5jb20vY2FjZXJ0L3Jvb3QtcjMuY3J0MDYGA1UdHwQvMC0w
K6ApoCeGJWh0dHA6Ly9jcmwuZ2xvYmFsc2lnbi5jb20vcm9vdC1yMy5jcmwwIQYD
VR0gBBowGDAIBgZngQwBAgIwDAYKKwYBBAGgMgoBAjANBgkqhkiG9w0BAQsFAAOC
AQEAKRic9/f+nmhQU/wz04APZLjgG5OgsuUOyUEZjKVhNGDwxGTvKhyXGGAMW2B/
3bRi+aElpXwoxu3pL6fkElbX3B0BeS5LoDtxkyiVEBMZ8m+sXbocwlPyxrPbX6mY
0rVIvnuUeBH8X0L5IwfpNVvKnBIilTbcebfHyXkPezGwz7E1yhUULjJFm2bt0SdX
y+4X/WeiiYIv+fTVgZZgl+/2MKIsu/qdBJc3f3TvJ8nz+Eax1zgZmww+RSQWeOj3
15Iw6Z5FX+NwzY/Ab+9PosR5UosSeq+9HhtaxZttXG1nVh+avYPGYddWmiMT90J5
ZgKnO/Fx2hBgTxhOTMYaD312kg==
-----END CERTIFICATE-----

-----BEGIN CERTIFICATE-----
MIIDXzCCAkegAwIBAgILBAAAAAABIVhTCKIwDQYJKoZIhvcNAQELBQAwTDEgMB4G
A1UECxMXR2xvYmFsU2lnbiBSb290IENBIC0gUjMxEzARBgNVBAoTCkdsb2JhbFNp
Z24xEzARBgNVBAMTCkdsb2JhbFNpZ24wHhcNMDkwMzE4MTAwMDAwWhcNMjkwMzE4
MTAwMDAwWjBMMSAwHgYDVQQLExdHbG9iYWxTaWduIFJvb3QgQ0EgLSBSMzETMBEG
A1UEChMKR2xvYmFsU2lnbjETMBEGA1UEAxMKR2xvYmFsU2lnbjCCASIwDQYJKoZI
hvcNAQEBBQADggEPADCCAQoCggEBAMwldpB5BngiFvXAg7aEyiie/QV2EcWtiHL8
RgJDx7KKnQRfJMsuS+FggkbhUqsMgUdwbN1k0ev1LKMPgj0MK66X17YUhhB5uzsT
gHeMCOFJ0mpiLx9e+pZo34knlTifBtc+ycsmWQ1z3rDI6SYOgxXG71uL0gRgykmm
KPZpO/bLyCiR5Z2KYVc3rHQU3HTgOu5yLy6c+9C7v/U9AOEGM+iCK65TpjoWc4zd
QQ4gOsC0p6Hpsk+QLjJg6VfLuQSSaGjlOCZgdbKfd/+RFO+uIEn8rUAVSNECMWEZ
XriX7613t2Saer9fwRPvm2L7DWzgVGkWqQPabumDk3F2xmmFghcCAwEAAaNCMEAw
DgYDVR0PAQH/BAQDAgEGMA8GA1UdEwEB/wQFMAMBAf8wHQYDVR0OBBYEFI/wS3+o
LkUkrk1Q+mOai97i3Ru8MA0GCSqGSIb3DQEBCwUAA4IBAQBLQNvAUKr+yAzv95ZU
RUm7lgAJQayzE4aGKAczymvmdLm6AC2upArT9fHxD4q/c2dKg8dEe3jgr25sbwMp
jjM5RcOO5LlXbKr8EpbsU8Yt5CRsuZRj+9xTaGdWPoO4zzUhw8lo/s7awlOqzJCK
6fBdRoyV3XpYKBovHd7NADdBj+1EbddTKJd+82cEHhXXipa0095MJ6RMG3NzdvQX
mcIfeg7jLQitChws/zyrVQ4PkX4268NXSb7hLi18YIvDQVETI53O9zJrlAGomecs
Mx86OyXShkDOOyyGeMlhLxS67ttVb9+E7gUJTb0o2HLO02JQZR7rkpeDMdmztcpH
WD9f
-----END CERTIFICATE-----`;
    c.default = { RedisCloudFixed: { ca: d }, RedisCloudFlexible: { ca: d } };
  },
  10372,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    let d = a.r(23950);
    class e extends d.RedisError {
      constructor(a, b) {
        (super(a), (this.lastNodeError = b), Error.captureStackTrace(this, this.constructor));
      }
      get name() {
        return this.constructor.name;
      }
    }
    ((e.defaultMessage = "Failed to refresh slots cache."), (c.default = e));
  },
  42937,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    let d = a.r(23950);
    class e extends d.AbortError {
      constructor(a) {
        (super(
          `Reached the max retries per request limit (which is ${a}). Refer to "maxRetriesPerRequest" option for details.`,
        ),
          Error.captureStackTrace(this, this.constructor));
      }
      get name() {
        return this.constructor.name;
      }
    }
    c.default = e;
  },
  84491,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      (c.MaxRetriesPerRequestError = void 0),
      (c.MaxRetriesPerRequestError = a.r(42937).default));
  },
  94703,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      (c.interceptHimportControlCommand =
        c.isHimportControlCommand =
        c.isInternalHimportCommand =
        c.unbindHimportCoordinator =
        c.setHimportRole =
        c.interceptHimportPipeline =
        c.interceptHimportCommand =
        c.getHimportBinding =
        c.bindHimportCoordinator =
        c.cloneHimportFieldsets =
        c.hasHimportCoordinator =
          void 0));
    let d = a.r(29671),
      e = a.r(12013);
    c.hasHimportCoordinator = Symbol("hasHimportCoordinator");
    let f = new WeakMap(),
      g = new WeakSet(),
      h = (0, e.Debug)("himport");
    function i(a) {
      return a instanceof Buffer ? Buffer.from(a) : a;
    }
    function j(a) {
      return Buffer.from(a).toString("base64");
    }
    function k(a) {
      return void 0 === a ? "" : Buffer.isBuffer(a) ? a.toString("utf8").toUpperCase() : String(a).toUpperCase();
    }
    function l(a) {
      return g.has(a);
    }
    function m(a) {
      return "himport" === a.name.toLowerCase() && ["PREPARE", "DISCARD", "DISCARDALL"].includes(k(a.args[0]));
    }
    ((c.cloneHimportFieldsets = function (a) {
      if (void 0 === a) return;
      if (!Array.isArray(a)) throw TypeError("himportFieldsets must be an array");
      let b = new Set();
      return Object.freeze(
        a.map((a) => {
          if (!a || "object" != typeof a) throw TypeError("Each HIMPORT fieldset must be an object");
          if ("string" != typeof a.name && !Buffer.isBuffer(a.name))
            throw TypeError("Each HIMPORT fieldset name must be a string or Buffer");
          if (!Array.isArray(a.fields)) throw TypeError("Each HIMPORT fieldset fields value must be an array");
          let c = i(a.name),
            d = j(c);
          if (b.has(d)) throw TypeError("Duplicate HIMPORT fieldset name");
          return (
            b.add(d),
            Object.freeze({
              name: c,
              fields: Object.freeze(
                a.fields.map((a) => {
                  if ("string" != typeof a && !Buffer.isBuffer(a))
                    throw TypeError("Each HIMPORT field must be a string or Buffer");
                  return i(a);
                }),
              ),
            })
          );
        }),
      );
    }),
      (c.default = class {
        constructor(a) {
          ((this.definitionsByName = new Map()),
            (this.sessions = new WeakMap()),
            (this.managedSets = new WeakMap()),
            (this.definitions = a.map((a) => {
              let b = { canonicalName: j(a.name), name: a.name, fields: a.fields };
              return (this.definitionsByName.set(b.canonicalName, b), b);
            })));
        }
        get size() {
          return this.definitions.length;
        }
        beginSession(a) {
          this.sessions.set(a, { fieldsets: new Map() });
        }
        detach(a) {
          this.sessions.delete(a);
        }
        invalidate(a) {
          let b = this.sessions.get(a);
          b && b.fieldsets.clear();
        }
        getDefinitions() {
          return this.definitions;
        }
        classify(a) {
          let b = this.managedSets.get(a);
          if (b) return b;
          if ("himport" !== a.name.toLowerCase() || "SET" !== k(a.args[0])) return;
          let c = a.args[2];
          if ("string" != typeof c && !Buffer.isBuffer(c)) return;
          let d = this.definitionsByName.get(j(c));
          if (!d) return;
          let e = { definition: d, recoveryAttempts: 0, recoveryInstalled: !1 };
          return (this.managedSets.set(a, e), e);
        }
        prepareCommand(a, b) {
          let c = this.classify(b);
          if (c) return this.ensurePrepared(a, c.definition);
        }
        hasManagedSet(a) {
          return a.some((a) => void 0 !== this.classify(a));
        }
        prepareCommands(a, b) {
          let c = new Set();
          for (let d of b) {
            let b = this.prepareCommand(a, d);
            b && c.add(b);
          }
          if (0 !== c.size) return Promise.all(c).then(() => void 0);
        }
        interceptCommand(a, b, c, d) {
          if (b.isSettled) return !0;
          if (("reset" === b.name.toLowerCase() && this.invalidate(a), !this.classify(b))) return !1;
          this.installRecovery(a, b, d);
          let e = this.consumeAllowedSend(a, b);
          if (!c || e) return !1;
          let f = this.prepareCommand(a, b);
          return (
            !!f &&
            (f.then(
              () => {
                if (!b.isSettled)
                  try {
                    (this.allowNextSend(a, b), d());
                  } catch (a) {
                    b.reject(a);
                  }
              },
              (a) => {
                b.isSettled || b.reject(a);
              },
            ),
            !0)
          );
        }
        allowNextSend(a, b) {
          let c = this.classify(b);
          c && (c.sendWithoutPreparationOn = a);
        }
        consumeAllowedSend(a, b) {
          let c = this.managedSets.get(b);
          return c?.sendWithoutPreparationOn === a && ((c.sendWithoutPreparationOn = void 0), !0);
        }
        installRecovery(a, b, c) {
          let d = this.classify(b);
          if (!d || ((d.lastConnection = a), (d.resumeSend = c), d.recoveryInstalled)) return;
          d.recoveryInstalled = !0;
          let e = b.reject;
          b.reject = (a) => {
            if (b.isSettled) return;
            let c = d.lastConnection,
              f = d.resumeSend;
            !(d.recoveryAttempts > 0) && c && f && a.message.toLowerCase().includes("no such fieldset")
              ? ((d.recoveryAttempts += 1),
                this.markUnprepared(c, d.definition),
                Promise.resolve(this.ensurePrepared(c, d.definition)).then(
                  () => {
                    if (!b.isSettled)
                      try {
                        (this.allowNextSend(c, b), f());
                      } catch (a) {
                        e.call(b, a);
                      }
                  },
                  (a) => {
                    b.isSettled || e.call(b, a);
                  },
                ))
              : e.call(b, a);
          };
        }
        ensurePrepared(a, b) {
          let c = this.getSession(a),
            e = c.fieldsets.get(b.canonicalName);
          if (e?.status === "prepared") return;
          if (e?.status === "preparing") return e.promise;
          let f = new d.default("himport", ["PREPARE", b.name, ...b.fields]);
          g.add(f);
          let h = Promise.resolve(a.sendCommand(f)).then(
            () => {
              if (this.sessions.get(a) !== c) return this.ensurePrepared(a, b) ?? Promise.resolve();
              let d = c.fieldsets.get(b.canonicalName);
              d?.status === "preparing" && d.promise === h && c.fieldsets.set(b.canonicalName, { status: "prepared" });
            },
            (d) => {
              if (this.sessions.get(a) !== c) return this.ensurePrepared(a, b) ?? Promise.resolve();
              let e = c.fieldsets.get(b.canonicalName);
              throw (e?.status === "preparing" && e.promise === h && c.fieldsets.delete(b.canonicalName), d);
            },
          );
          return (c.fieldsets.set(b.canonicalName, { status: "preparing", promise: h }), h);
        }
        getSession(a) {
          let b = this.sessions.get(a);
          return (b || ((b = { fieldsets: new Map() }), this.sessions.set(a, b)), b);
        }
        markUnprepared(a, b) {
          let c = this.getSession(a).fieldsets;
          c.get(b.canonicalName)?.status === "prepared" && c.delete(b.canonicalName);
        }
      }),
      (c.bindHimportCoordinator = function (a, b, d) {
        (f.set(a, { coordinator: b, role: d }), (a[c.hasHimportCoordinator] = !0));
      }),
      (c.getHimportBinding = function (a) {
        return f.get(a);
      }),
      (c.interceptHimportCommand = function (a, b, c, d) {
        let e = f.get(a);
        return !(!e || "replica" === e.role || l(b)) && e.coordinator.interceptCommand(a, b, c, d);
      }),
      (c.interceptHimportPipeline = function ({
        owner: a,
        commands: b,
        slot: c,
        preferredNodeKey: d,
        setDestination: e,
        resume: g,
        reject: h,
      }) {
        let i = f.get(a);
        if (!i || !i.coordinator.hasManagedSet(b)) return !1;
        let j = a;
        if ("cluster" === i.role) {
          let b = d ?? a.slots?.[c]?.[0],
            f = a.connectionPool,
            g = (b && f?.getInstanceByKey(b)) || f?.getSampleInstance("master");
          if (!g) return (h(Error("No master node is available for the pipeline")), !0);
          e((j = g));
        }
        let k = i.coordinator.prepareCommands(j, b);
        return (
          !!k &&
          (k.then(
            () => {
              try {
                g();
              } catch (a) {
                h(a);
              }
            },
            (a) => {
              h(a);
            },
          ),
          !0)
        );
      }),
      (c.setHimportRole = function (a, b) {
        let c = f.get(a);
        c && (c.role = b);
      }),
      (c.unbindHimportCoordinator = function (a) {
        let b = f.get(a);
        (b && (b.coordinator.detach(a), f.delete(a)), (a[c.hasHimportCoordinator] = !1));
      }),
      (c.isInternalHimportCommand = l),
      (c.isHimportControlCommand = m),
      (c.interceptHimportControlCommand = function (a, b) {
        return (
          !!m(b) &&
          0 !== a.length &&
          (Promise.allSettled(
            a.map((a) => {
              let c = new d.default(b.name, b.args);
              return (a.sendCommand(c), c.promise);
            }),
          ).then((a) => {
            let c,
              d = !1;
            for (let e of a) {
              if ("rejected" === e.status) return void b.reject(e.reason);
              d
                ? String(e.value) !== String(c) && h("divergent HIMPORT reply across masters (%s != %s)", e.value, c)
                : ((c = e.value), (d = !0));
            }
            b.resolve(c);
          }),
          !0)
        );
      }));
  },
  89772,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      (c.print =
        c.ReplyError =
        c.SentinelIterator =
        c.SentinelConnector =
        c.AbstractConnector =
        c.Pipeline =
        c.ScanStream =
        c.Command =
        c.Cluster =
        c.Redis =
        c.default =
          void 0),
      (c = b.exports = a.r(94122).default));
    var d = a.r(94122);
    Object.defineProperty(c, "default", {
      enumerable: !0,
      get: function () {
        return d.default;
      },
    });
    var e = a.r(94122);
    Object.defineProperty(c, "Redis", {
      enumerable: !0,
      get: function () {
        return e.default;
      },
    });
    var f = a.r(58901);
    Object.defineProperty(c, "Cluster", {
      enumerable: !0,
      get: function () {
        return f.default;
      },
    });
    var g = a.r(29671);
    Object.defineProperty(c, "Command", {
      enumerable: !0,
      get: function () {
        return g.default;
      },
    });
    var h = a.r(49575);
    Object.defineProperty(c, "ScanStream", {
      enumerable: !0,
      get: function () {
        return h.default;
      },
    });
    var i = a.r(41901);
    Object.defineProperty(c, "Pipeline", {
      enumerable: !0,
      get: function () {
        return i.default;
      },
    });
    var j = a.r(16548);
    Object.defineProperty(c, "AbstractConnector", {
      enumerable: !0,
      get: function () {
        return j.default;
      },
    });
    var k = a.r(29140);
    (Object.defineProperty(c, "SentinelConnector", {
      enumerable: !0,
      get: function () {
        return k.default;
      },
    }),
      Object.defineProperty(c, "SentinelIterator", {
        enumerable: !0,
        get: function () {
          return k.SentinelIterator;
        },
      }),
      (c.ReplyError = a.r(23950).ReplyError),
      Object.defineProperty(c, "Promise", {
        get: () => (
          console.warn(
            "ioredis v5 does not support plugging third-party Promise library anymore. Native Promise will be used.",
          ),
          Promise
        ),
        set(a) {
          console.warn(
            "ioredis v5 does not support plugging third-party Promise library anymore. Native Promise will be used.",
          );
        },
      }),
      (c.print = function (a, b) {
        a ? console.log("Error: " + a) : console.log("Reply: " + b);
      }));
  },
  47692,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      (c.DEFAULT_REDIS_OPTIONS = void 0),
      (c.DEFAULT_REDIS_OPTIONS = {
        port: 6379,
        host: "localhost",
        family: 0,
        connectTimeout: 1e4,
        disconnectTimeout: 2e3,
        retryStrategy: function (a) {
          return Math.min(50 * Math.pow(2, a - 1), 5e3) + Math.floor(200 * Math.random());
        },
        keepAlive: 3e4,
        noDelay: !0,
        connectionName: null,
        disableClientInfo: !1,
        clientInfoTag: void 0,
        sentinels: null,
        name: null,
        role: "master",
        sentinelRetryStrategy: function (a) {
          return Math.min(10 * a, 1e3);
        },
        sentinelReconnectStrategy: function () {
          return 6e4;
        },
        natMap: null,
        enableTLSForSentinelMode: !1,
        updateSentinels: !0,
        failoverDetector: !1,
        username: null,
        password: null,
        db: 0,
        enableOfflineQueue: !0,
        enableReadyCheck: !0,
        autoResubscribe: !0,
        autoResendUnfulfilledCommands: !0,
        lazyConnect: !1,
        keyPrefix: "",
        reconnectOnError: null,
        readOnly: !1,
        stringNumbers: !1,
        protocol: 3,
        replyMapping: "legacy",
        maxRetriesPerRequest: 20,
        maxLoadingRetryTime: 1e4,
        enableAutoPipelining: !1,
        autoPipeliningIgnoredCommands: [],
        sentinelMaxConnections: 10,
        blockingTimeoutGrace: 100,
      }));
  },
  48676,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      (c.readyHandler = c.errorHandler = c.closeHandler = c.connectHandler = void 0));
    let d = a.r(23950),
      e = a.r(29671),
      f = a.r(84491),
      g = a.r(12013),
      h = a.r(90357),
      i = a.r(65676),
      j = a.r(94703),
      k = (0, g.Debug)("connection");
    function l(a) {
      let b = [];
      if (3 === a.condition.protocol) {
        let c = [a.condition.protocol];
        (a.condition.auth &&
          (c.push("AUTH"),
          Array.isArray(a.condition.auth)
            ? c.push(a.condition.auth[0], a.condition.auth[1])
            : c.push("default", a.condition.auth)),
          b.push({ kind: "hello", send: () => a.hello(c), errorHandler: n }));
      } else a.condition.auth && b.push({ kind: "auth", send: () => a.auth(a.condition.auth), errorHandler: n });
      (a.condition.select &&
        b.push({
          kind: "select",
          send: () => a.select(a.condition.select),
          errorHandler: (b) => a.silentEmit("error", b),
        }),
        a.options.connectionName &&
          (k("set the connection name [%s]", a.options.connectionName),
          b.push({ kind: "client", send: () => a.client("setname", a.options.connectionName), errorHandler: g.noop })),
        a.options.readOnly &&
          (k("set the connection to readonly mode"),
          b.push({ kind: "readonly", send: () => a.readonly(), errorHandler: g.noop })),
        a.options.disableClientInfo ||
          (k("set the client info"),
          b.push({
            kind: "client",
            send: () => a.client("SETINFO", "LIB-VER", h.PACKAGE_VERSION),
            errorHandler: g.noop,
          }),
          b.push({
            kind: "client",
            send: () =>
              a.client(
                "SETINFO",
                "LIB-NAME",
                a.options?.clientInfoTag ? `ioredis(${a.options.clientInfoTag})` : "ioredis",
              ),
            errorHandler: g.noop,
          })));
      let c = (0, j.getHimportBinding)(a);
      if (c && "replica" !== c.role)
        for (let d of c.coordinator.getDefinitions())
          b.push({
            kind: "himport",
            send: () => c.coordinator.ensurePrepared(a, d) ?? Promise.resolve(),
            errorHandler: (b) => a.silentEmit("error", b),
          });
      return b;
    }
    async function m(a, b) {
      if (3 !== b) return void (await Promise.all(a.map(({ send: a, errorHandler: b }) => (b ? a().catch(b) : a()))));
      let c = await Promise.allSettled(a.map(({ send: a }) => a())),
        d = a.findIndex(({ kind: a }) => "hello" === a),
        e = -1 === d ? void 0 : c[d];
      if (e?.status === "rejected" && o(e.reason)) throw e.reason;
      for (let b = 0; b < c.length; b++) {
        let d = c[b];
        if ("rejected" === d.status) {
          let { errorHandler: c } = a[b];
          if (c) {
            c(d.reason);
            continue;
          }
          throw d.reason;
        }
      }
    }
    function n(a) {
      let b = a.message || "";
      if (-1 !== b.indexOf("no password is set"))
        return void console.warn("[WARN] Redis server does not require a password, but a password was supplied.");
      if (-1 !== b.indexOf("without any password configured for the default user"))
        return void console.warn(
          "[WARN] This Redis server's `default` user does not require a password, but a password was supplied",
        );
      if (-1 !== b.indexOf("wrong number of arguments for 'auth' command"))
        return void console.warn(
          "[ERROR] The server returned \"wrong number of arguments for 'auth' command\". You are probably passing both username and password to Redis version 5 or below. You should only pass the 'password' option for Redis version 5 and under.",
        );
      throw a;
    }
    function o(a) {
      let b = (a.message || "").toUpperCase();
      return b.includes("NOPROTO") || (b.includes("UNKNOWN COMMAND") && b.includes("HELLO"));
    }
    function p(a) {
      let b = new d.AbortError("Command aborted due to connection close");
      return ((b.command = { name: a.name, args: a.args }), b);
    }
    ((c.connectHandler = function (a) {
      return async function () {
        try {
          (a.resetCommandQueue(),
            (a.condition.handshake = !0),
            a.setStatus("connect"),
            new i.default(a, { stringNumbers: a.options.stringNumbers, replyMapping: a.condition.replyMapping }));
          let { connectionEpoch: b } = a,
            d = (0, j.getHimportBinding)(a);
          d?.coordinator.beginSession(a);
          let e = () => b === a.connectionEpoch && "connect" === a.status,
            f = () => !!e() && ((a.condition.handshake = !1), !0);
          try {
            await m(l(a), a.condition.protocol);
          } catch (b) {
            if (!e()) return;
            if (!o(b)) return a.recoverFromFatalError(b, b);
            ("resp3" === a.options.replyMapping &&
              console.warn(
                '[WARN] replyMapping "resp3" was requested, but the server does not support RESP3. Replies will use RESP2-compatible shapes until connected to a server that supports RESP3.',
              ),
              k("server rejected RESP3, downgrading connection to RESP2"),
              (a.condition.protocol = 2),
              (a.condition.replyMapping = "legacy"));
            try {
              await m(l(a), a.condition.protocol);
            } catch (b) {
              if (!e()) return;
              return a.recoverFromFatalError(b, b);
            }
          }
          if (!e()) return;
          if (!a.options.enableReadyCheck) {
            if (!f()) return;
            return c.readyHandler(a)();
          }
          a._readyCheck(function (b, d) {
            if (e())
              if (b) a.recoverFromFatalError(b, b);
              else if (a.connector.check(d)) {
                if (!f()) return;
                c.readyHandler(a)();
              } else a.disconnect(!0);
          });
        } catch (b) {
          a.recoverFromFatalError(b, b);
        }
      };
    }),
      (c.closeHandler = function (a) {
        return function () {
          let c = a.status;
          if (
            (a.setStatus("close"),
            void 0 !== a.socketTimeoutTimer && (clearTimeout(a.socketTimeoutTimer), (a.socketTimeoutTimer = void 0)),
            a.commandQueue.length &&
              (function (a) {
                let b = 0;
                for (let c = 0; c < a.length;) {
                  let d = a.peekAt(c)?.command,
                    e = d.pipelineIndex;
                  if (((void 0 === e || 0 === e) && (b = 0), void 0 !== e && e !== b++)) {
                    (a.remove(c, 1), d.reject(p(d)));
                    continue;
                  }
                  c++;
                }
              })(a.commandQueue),
            a.offlineQueue.length &&
              (function (a) {
                for (let b = 0; b < a.length;) {
                  let c = a.peekAt(b)?.command;
                  if ("multi" === c.name) break;
                  if ("exec" === c.name) {
                    (a.remove(b, 1), c.reject(p(c)));
                    break;
                  }
                  c.inTransaction ? (a.remove(b, 1), c.reject(p(c))) : b++;
                }
              })(a.offlineQueue),
            "ready" === c &&
              (a.prevCondition || (a.prevCondition = a.condition),
              a.commandQueue.length && (a.prevCommandQueue = a.commandQueue)),
            a.manuallyClosing)
          )
            return ((a.manuallyClosing = !1), k("skip reconnecting since the connection is manually closed."), b());
          if ("function" != typeof a.options.retryStrategy)
            return (k("skip reconnecting because `retryStrategy` is not a function"), b());
          let d = a.options.retryStrategy(++a.retryAttempts);
          if ("number" != typeof d)
            return (k("skip reconnecting because `retryStrategy` doesn't return a number"), b());
          (k("reconnect in %sms", d),
            a.setStatus("reconnecting", d),
            (a.reconnectTimeout = setTimeout(function () {
              ((a.reconnectTimeout = null), a.connect().catch(g.noop));
            }, d)));
          let { maxRetriesPerRequest: e } = a.options;
          "number" == typeof e &&
            (e < 0
              ? k("maxRetriesPerRequest is negative, ignoring...")
              : 0 == a.retryAttempts % (e + 1) &&
                (k("reach maxRetriesPerRequest limitation, flushing command queue..."),
                a.flushQueue(new f.MaxRetriesPerRequestError(e))));
        };
        function b() {
          (a.setStatus("end"), a.flushQueue(Error(g.CONNECTION_CLOSED_ERROR_MSG)));
        }
      }),
      (c.errorHandler = function (a) {
        return function (b) {
          (k("error: %s", b), a.silentEmit("error", b));
        };
      }),
      (c.readyHandler = function (a) {
        return function () {
          if ((a.setStatus("ready"), (a.retryAttempts = 0), a.options.monitor)) {
            a.call("monitor").then(
              () => a.setStatus("monitoring"),
              (b) => a.emit("error", b),
            );
            let { sendCommand: b } = a;
            ((a.sendCommand = function (c) {
              return e.default.checkFlag("VALID_IN_MONITOR_MODE", c.name)
                ? b.call(a, c)
                : (c.reject(Error("Connection is in monitoring mode, can't process commands.")), c.promise);
            }),
              a.once("close", function () {
                delete a.sendCommand;
              }));
            return;
          }
          let b = a.prevCondition ? a.prevCondition.select : a.condition.select;
          if (a.prevCondition) {
            let c = a.prevCondition;
            if (((a.prevCondition = null), c.subscriber && a.options.autoResubscribe)) {
              a.condition.select !== b && (k("connect to db [%d]", b), a.select(b));
              let d = c.subscriber.channels("subscribe");
              d.length && (k("subscribe %d channels", d.length), a.subscribe(d));
              let e = c.subscriber.channels("psubscribe");
              e.length && (k("psubscribe %d channels", e.length), a.psubscribe(e));
              let f = c.subscriber.channels("ssubscribe");
              if (f.length) for (let b of (k("ssubscribe %s", f.length), f)) a.ssubscribe(b);
            }
          }
          if (a.prevCommandQueue)
            if (a.options.autoResendUnfulfilledCommands)
              for (k("resend %d unfulfilled commands", a.prevCommandQueue.length); a.prevCommandQueue.length > 0;) {
                let b = a.prevCommandQueue.shift();
                (b.select !== a.condition.select && "select" !== b.command.name && a.select(b.select),
                  a.sendCommand(b.command, b.stream));
              }
            else a.prevCommandQueue = null;
          if (a.offlineQueue.length) {
            k("send %d commands in offline queue", a.offlineQueue.length);
            let b = a.offlineQueue;
            for (a.resetOfflineQueue(); b.length > 0;) {
              let c = b.shift();
              (c.select !== a.condition.select && "select" !== c.command.name && a.select(c.select),
                a.sendCommand(c.command, c.stream));
            }
          }
          a.condition.select !== b && (k("connect to db [%d]", b), a.select(b));
        };
      }));
  },
  52948,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      (c.sortedSetWithScorePairCommands =
        c.transformStreamReadReply =
        c.transformPairReply =
        c.transformVsimReply =
        c.wrapStreamMapPairs =
        c.flattenNestedArrayItems =
        c.passthroughReplyTransformer =
          void 0),
      (c.passthroughReplyTransformer = function (a) {
        return a;
      }),
      (c.flattenNestedArrayItems = function (a) {
        if (!Array.isArray(a)) return a;
        let b = null;
        for (let c = 0; c < a.length; c++) {
          let d = a[c];
          Array.isArray(d) ? (b || (b = a.slice(0, c)), b.push(...d)) : b && b.push(d);
        }
        return b ?? a;
      }));
    let d = {
        2: { legacy: c.passthroughReplyTransformer, resp3: c.passthroughReplyTransformer },
        3: { legacy: c.flattenNestedArrayItems, resp3: c.passthroughReplyTransformer },
      },
      e = {
        2: { legacy: c.flattenNestedArrayItems, resp3: c.passthroughReplyTransformer },
        3: { legacy: c.flattenNestedArrayItems, resp3: c.passthroughReplyTransformer },
      };
    c.wrapStreamMapPairs = function (a) {
      if (!Array.isArray(a)) return a;
      let b = [];
      for (let c = 0; c < a.length; c += 2) b.push([a[c], a[c + 1]]);
      return b;
    };
    let f = {
      2: { legacy: c.passthroughReplyTransformer, resp3: c.passthroughReplyTransformer },
      3: { legacy: c.wrapStreamMapPairs, resp3: c.passthroughReplyTransformer },
    };
    ((c.transformVsimReply = function (a, b) {
      return e[b.protocol][b.replyMapping](a, b);
    }),
      (c.transformPairReply = function (a, b) {
        return d[b.protocol][b.replyMapping](a, b);
      }),
      (c.transformStreamReadReply = function (a, b) {
        return f[b.protocol][b.replyMapping](a, b);
      }),
      (c.sortedSetWithScorePairCommands = [
        "zdiff",
        "zinter",
        "zpopmax",
        "zpopmin",
        "zunion",
        "zrandmember",
        "zrange",
        "zrangebyscore",
        "zrevrange",
        "zrevrangebyscore",
      ]));
  },
  64390,
  (a, b, c) => {
    "use strict";
    var d,
      e,
      f,
      g,
      h,
      i,
      j,
      k,
      l,
      m,
      n,
      o,
      p,
      q,
      r,
      s,
      t,
      u,
      v,
      w,
      x,
      y,
      z,
      A,
      B,
      C,
      D,
      E,
      F,
      G,
      H,
      I,
      J,
      K,
      L,
      M,
      N,
      O,
      P,
      Q,
      R,
      S,
      T,
      U,
      V,
      W,
      X,
      Y,
      Z,
      $,
      _,
      aa,
      ab,
      ac,
      ad,
      ae,
      af,
      ag,
      ah,
      ai,
      aj,
      ak,
      al,
      am,
      an,
      ao,
      ap,
      aq,
      ar =
        (a.e && a.e.__classPrivateFieldSet) ||
        function (a, b, c, d, e) {
          if ("m" === d) throw TypeError("Private method is not writable");
          if ("a" === d && !e) throw TypeError("Private accessor was defined without a setter");
          if ("function" == typeof b ? a !== b || !e : !b.has(a))
            throw TypeError("Cannot write private member to an object whose class did not declare it");
          return ("a" === d ? e.call(a, c) : e ? (e.value = c) : b.set(a, c), c);
        },
      as =
        (a.e && a.e.__classPrivateFieldGet) ||
        function (a, b, c, d) {
          if ("a" === c && !d) throw TypeError("Private accessor was defined without a getter");
          if ("function" == typeof b ? a !== b || !d : !b.has(a))
            throw TypeError("Cannot read private member from an object whose class did not declare it");
          return "m" === c ? d : "a" === c ? d.call(a) : d ? d.value : b.get(a);
        };
    (Object.defineProperty(c, "__esModule", { value: !0 }), (c.Decoder = c.PUSH_TYPE_MAPPING = c.RESP_TYPES = void 0));
    let at = a.r(52107),
      au = a.r(42550);
    c.RESP_TYPES = {
      NULL: 95,
      BOOLEAN: 35,
      NUMBER: 58,
      BIG_NUMBER: 40,
      DOUBLE: 44,
      SIMPLE_STRING: 43,
      BLOB_STRING: 36,
      VERBATIM_STRING: 61,
      SIMPLE_ERROR: 45,
      BLOB_ERROR: 33,
      ARRAY: 42,
      SET: 126,
      MAP: 37,
      PUSH: 62,
    };
    let av = { "\r": 13, t: 116, "+": 43, "-": 45, 0: 48, ".": 46, i: 105, n: 110, E: 69, e: 101 };
    c.PUSH_TYPE_MAPPING = { [c.RESP_TYPES.BLOB_STRING]: Buffer };
    class aw {
      constructor(a) {
        (d.add(this),
          e.set(this, 0),
          f.set(this, void 0),
          g.set(this, void 0),
          (this.onReply = a.onReply),
          (this.onErrorReply = a.onErrorReply),
          (this.onPush = a.onPush),
          (this.getTypeMapping = a.getTypeMapping),
          ar(this, g, { ...a.getTypeMapping(), ...c.PUSH_TYPE_MAPPING }, "f"));
      }
      reset() {
        (ar(this, e, 0, "f"), ar(this, f, void 0, "f"));
      }
      write(a) {
        var b;
        if (
          as(this, e, "f") >= a.length ||
          (as(this, f, "f") && (as(this, f, "f").call(this, a) || as(this, e, "f") >= a.length))
        )
          return void ar(this, e, as(this, e, "f") - a.length, "f");
        do {
          let c = a[as(this, e, "f")];
          if (ar(this, e, ((b = as(this, e, "f")), ++b), "f") === a.length) {
            ar(this, f, as(this, d, "m", h).bind(this, c), "f");
            break;
          }
          if (as(this, d, "m", i).call(this, c, a)) break;
        } while (as(this, e, "f") < a.length);
        ar(this, e, as(this, e, "f") - a.length, "f");
      }
    }
    ((c.Decoder = aw),
      (e = new WeakMap()),
      (f = new WeakMap()),
      (g = new WeakMap()),
      (d = new WeakSet()),
      (h = function (a, b) {
        return (ar(this, f, void 0, "f"), as(this, d, "m", i).call(this, a, b));
      }),
      (i = function (a, b) {
        switch (a) {
          case c.RESP_TYPES.NULL:
            return (this.onReply(as(this, d, "m", l).call(this)), !1);
          case c.RESP_TYPES.BOOLEAN:
            return as(this, d, "m", j).call(
              this,
              this.onReply,
              as(this, d, "m", m).call(this, this.getTypeMapping()[c.RESP_TYPES.BOOLEAN], b),
            );
          case c.RESP_TYPES.NUMBER:
            return as(this, d, "m", j).call(
              this,
              this.onReply,
              as(this, d, "m", n).call(this, this.getTypeMapping()[c.RESP_TYPES.NUMBER], b),
            );
          case c.RESP_TYPES.BIG_NUMBER:
            return as(this, d, "m", j).call(
              this,
              this.onReply,
              as(this, d, "m", r).call(this, this.getTypeMapping()[c.RESP_TYPES.BIG_NUMBER], b),
            );
          case c.RESP_TYPES.DOUBLE:
            return as(this, d, "m", j).call(
              this,
              this.onReply,
              as(this, d, "m", v).call(this, this.getTypeMapping()[c.RESP_TYPES.DOUBLE], b),
            );
          case c.RESP_TYPES.SIMPLE_STRING:
            return as(this, d, "m", j).call(
              this,
              this.onReply,
              as(this, d, "m", E).call(this, this.getTypeMapping()[c.RESP_TYPES.SIMPLE_STRING], b),
            );
          case c.RESP_TYPES.BLOB_STRING:
            return as(this, d, "m", j).call(
              this,
              this.onReply,
              as(this, d, "m", G).call(this, this.getTypeMapping()[c.RESP_TYPES.BLOB_STRING], b),
            );
          case c.RESP_TYPES.VERBATIM_STRING:
            return as(this, d, "m", j).call(
              this,
              this.onReply,
              as(this, d, "m", L).call(this, this.getTypeMapping()[c.RESP_TYPES.VERBATIM_STRING], b),
            );
          case c.RESP_TYPES.SIMPLE_ERROR:
            return as(this, d, "m", j).call(this, this.onErrorReply, as(this, d, "m", S).call(this, b));
          case c.RESP_TYPES.BLOB_ERROR:
            return as(this, d, "m", j).call(this, this.onErrorReply, as(this, d, "m", U).call(this, b));
          case c.RESP_TYPES.ARRAY:
            return as(this, d, "m", j).call(
              this,
              this.onReply,
              as(this, d, "m", Y).call(this, this.getTypeMapping(), b),
            );
          case c.RESP_TYPES.SET:
            return as(this, d, "m", j).call(
              this,
              this.onReply,
              as(this, d, "m", ab).call(this, this.getTypeMapping(), b),
            );
          case c.RESP_TYPES.MAP:
            return as(this, d, "m", j).call(
              this,
              this.onReply,
              as(this, d, "m", ag).call(this, this.getTypeMapping(), b),
            );
          case c.RESP_TYPES.PUSH:
            return as(this, d, "m", j).call(this, this.onPush, as(this, d, "m", Y).call(this, as(this, g, "f"), b));
          default:
            throw Error(`Unknown RESP type ${a} "${String.fromCharCode(a)}"`);
        }
      }),
      (j = function (a, b) {
        return "function" == typeof b ? (ar(this, f, as(this, d, "m", k).bind(this, a, b), "f"), !0) : (a(b), !1);
      }),
      (k = function (a, b, c) {
        return (ar(this, f, void 0, "f"), as(this, d, "m", j).call(this, a, b(c)));
      }),
      (l = function () {
        return (ar(this, e, as(this, e, "f") + 2, "f"), null);
      }),
      (m = function (a, b) {
        let c = b[as(this, e, "f")] === av.t;
        return (ar(this, e, as(this, e, "f") + 3, "f"), a === Number ? +!!c : c);
      }),
      (n = function (a, b) {
        if (a === String) return as(this, d, "m", E).call(this, String, b);
        switch (b[as(this, e, "f")]) {
          case av["+"]:
            return as(this, d, "m", o).call(this, !1, b);
          case av["-"]:
            return as(this, d, "m", o).call(this, !0, b);
          default:
            return as(this, d, "m", p).call(this, !1, as(this, d, "m", q).bind(this, 0), b);
        }
      }),
      (o = function (a, b) {
        var c;
        let f = as(this, d, "m", q).bind(this, 0);
        return ar(this, e, ((c = as(this, e, "f")), ++c), "f") === b.length
          ? as(this, d, "m", p).bind(this, a, f)
          : as(this, d, "m", p).call(this, a, f, b);
      }),
      (p = function a(b, c, e) {
        let f = c(e);
        return "function" == typeof f ? as(this, d, "m", a).bind(this, b, f) : b ? -f : f;
      }),
      (q = function a(b, c) {
        let f = as(this, e, "f");
        do {
          let a = c[f];
          if (a === av["\r"]) return (ar(this, e, f + 2, "f"), b);
          b = 10 * b + a - av["0"];
        } while (++f < c.length);
        return (ar(this, e, f, "f"), as(this, d, "m", a).bind(this, b));
      }),
      (r = function (a, b) {
        if (a === String) return as(this, d, "m", E).call(this, String, b);
        switch (b[as(this, e, "f")]) {
          case av["+"]:
            return as(this, d, "m", s).call(this, !1, b);
          case av["-"]:
            return as(this, d, "m", s).call(this, !0, b);
          default:
            return as(this, d, "m", t).call(this, !1, as(this, d, "m", u).bind(this, 0n), b);
        }
      }),
      (s = function (a, b) {
        var c;
        let f = as(this, d, "m", u).bind(this, 0n);
        return ar(this, e, ((c = as(this, e, "f")), ++c), "f") === b.length
          ? as(this, d, "m", t).bind(this, a, f)
          : as(this, d, "m", t).call(this, a, f, b);
      }),
      (t = function a(b, c, e) {
        let f = c(e);
        return "function" == typeof f ? as(this, d, "m", a).bind(this, b, f) : b ? -f : f;
      }),
      (u = function a(b, c) {
        let f = as(this, e, "f");
        do {
          let a = c[f];
          if (a === av["\r"]) return (ar(this, e, f + 2, "f"), b);
          b = 10n * b + BigInt(a - av["0"]);
        } while (++f < c.length);
        return (ar(this, e, f, "f"), as(this, d, "m", a).bind(this, b));
      }),
      (v = function (a, b) {
        if (a === String || a === Buffer) return as(this, d, "m", E).call(this, a, b);
        switch (b[as(this, e, "f")]) {
          case av.n:
            return (ar(this, e, as(this, e, "f") + 5, "f"), 0 / 0);
          case av["+"]:
            return as(this, d, "m", w).call(this, !1, b);
          case av["-"]:
            return as(this, d, "m", w).call(this, !0, b);
          default:
            return as(this, d, "m", x).call(this, !1, 0, b);
        }
      }),
      (w = function (a, b) {
        var c;
        return ar(this, e, ((c = as(this, e, "f")), ++c), "f") === b.length
          ? as(this, d, "m", x).bind(this, a, 0)
          : as(this, d, "m", x).call(this, a, 0, b);
      }),
      (x = function (a, b, c) {
        return c[as(this, e, "f")] === av.i
          ? (ar(this, e, as(this, e, "f") + 5, "f"), a ? -1 / 0 : 1 / 0)
          : as(this, d, "m", y).call(this, a, b, c);
      }),
      (y = function a(b, c, f) {
        let g = as(this, e, "f");
        do {
          let a = f[g];
          switch (a) {
            case av["."]:
              return (
                ar(this, e, g + 1, "f"),
                as(this, e, "f") < f.length
                  ? as(this, d, "m", A).call(this, b, 0, c, f)
                  : as(this, d, "m", A).bind(this, b, 0, c)
              );
            case av.E:
            case av.e: {
              ar(this, e, g + 1, "f");
              let a = b ? -c : c;
              return as(this, e, "f") < f.length
                ? as(this, d, "m", B).call(this, a, f)
                : as(this, d, "m", B).bind(this, a);
            }
            case av["\r"]:
              return (ar(this, e, g + 2, "f"), b ? -c : c);
            default:
              c = 10 * c + a - av["0"];
          }
        } while (++g < f.length);
        return (ar(this, e, g, "f"), as(this, d, "m", a).bind(this, b, c));
      }),
      (A = function a(b, c, f, g) {
        let h = as(this, e, "f");
        do {
          let a = g[h];
          switch (a) {
            case av.E:
            case av.e: {
              ar(this, e, h + 1, "f");
              let a = b ? -f : f;
              return as(this, e, "f") === g.length
                ? as(this, d, "m", B).bind(this, a)
                : as(this, d, "m", B).call(this, a, g);
            }
            case av["\r"]:
              return (ar(this, e, h + 2, "f"), b ? -f : f);
          }
          c < as(aw, aw, "f", z).length && (f += (a - av["0"]) * as(aw, aw, "f", z)[c++]);
        } while (++h < g.length);
        return (ar(this, e, h, "f"), as(this, d, "m", a).bind(this, b, c, f));
      }),
      (B = function (a, b) {
        var c, f;
        switch (b[as(this, e, "f")]) {
          case av["+"]:
            return ar(this, e, ((c = as(this, e, "f")), ++c), "f") === b.length
              ? as(this, d, "m", C).bind(this, !1, a, 0)
              : as(this, d, "m", C).call(this, !1, a, 0, b);
          case av["-"]:
            return ar(this, e, ((f = as(this, e, "f")), ++f), "f") === b.length
              ? as(this, d, "m", C).bind(this, !0, a, 0)
              : as(this, d, "m", C).call(this, !0, a, 0, b);
        }
        return as(this, d, "m", C).call(this, !1, a, 0, b);
      }),
      (C = function a(b, c, f, g) {
        let h = as(this, e, "f");
        do {
          let a = g[h];
          if (a === av["\r"]) return (ar(this, e, h + 2, "f"), c * 10 ** (b ? -f : f));
          f = 10 * f + a - av["0"];
        } while (++h < g.length);
        return (ar(this, e, h, "f"), as(this, d, "m", a).bind(this, b, c, f));
      }),
      (D = function (a, b) {
        for (; a[b] !== av["\r"];) if (++b === a.length) return (ar(this, e, a.length, "f"), -1);
        return (ar(this, e, b + 2, "f"), b);
      }),
      (E = function (a, b) {
        let c = as(this, e, "f"),
          f = as(this, d, "m", D).call(this, b, c);
        if (-1 === f) return as(this, d, "m", F).bind(this, [b.subarray(c)], a);
        let g = b.subarray(c, f);
        return a === Buffer ? g : g.toString();
      }),
      (F = function a(b, c, f) {
        let g = as(this, e, "f"),
          h = as(this, d, "m", D).call(this, f, g);
        if (-1 === h) return (b.push(f.subarray(g)), as(this, d, "m", a).bind(this, b, c));
        b.push(f.subarray(g, h));
        let i = Buffer.concat(b);
        return c === Buffer ? i : i.toString();
      }),
      (G = function (a, b) {
        if (b[as(this, e, "f")] === av["-"]) return (ar(this, e, as(this, e, "f") + 4, "f"), null);
        let c = as(this, d, "m", q).call(this, 0, b);
        return "function" == typeof c
          ? as(this, d, "m", H).bind(this, c, a)
          : as(this, e, "f") >= b.length
            ? as(this, d, "m", K).bind(this, c, a)
            : as(this, d, "m", K).call(this, c, a, b);
      }),
      (H = function a(b, c, f) {
        let g = b(f);
        return "function" == typeof g
          ? as(this, d, "m", a).bind(this, g, c)
          : as(this, e, "f") >= f.length
            ? as(this, d, "m", K).bind(this, g, c)
            : as(this, d, "m", K).call(this, g, c, f);
      }),
      (I = function (a, b, c, f) {
        let g = as(this, e, "f") + a;
        if (g >= f.length) {
          let g = f.subarray(as(this, e, "f"));
          return (ar(this, e, f.length, "f"), as(this, d, "m", J).bind(this, a - g.length, [g], b, c));
        }
        let h = f.subarray(as(this, e, "f"), g);
        return (ar(this, e, g + b, "f"), c === Buffer ? h : h.toString());
      }),
      (J = function a(b, c, f, g, h) {
        let i = as(this, e, "f") + b;
        if (i >= h.length) {
          let i = h.subarray(as(this, e, "f"));
          return (c.push(i), ar(this, e, h.length, "f"), as(this, d, "m", a).bind(this, b - i.length, c, f, g));
        }
        (c.push(h.subarray(as(this, e, "f"), i)), ar(this, e, i + f, "f"));
        let j = Buffer.concat(c);
        return g === Buffer ? j : j.toString();
      }),
      (K = function (a, b, c) {
        return as(this, d, "m", I).call(this, a, 2, b, c);
      }),
      (L = function (a, b) {
        return as(this, d, "m", M).call(this, as(this, d, "m", q).bind(this, 0), a, b);
      }),
      (M = function a(b, c, e) {
        let f = b(e);
        return "function" == typeof f ? as(this, d, "m", a).bind(this, f, c) : as(this, d, "m", N).call(this, f, c, e);
      }),
      (N = function (a, b, c) {
        let f = a - 4;
        return b === at.VerbatimString
          ? as(this, d, "m", O).call(this, f, c)
          : (ar(this, e, as(this, e, "f") + 4, "f"),
            as(this, e, "f") >= c.length
              ? as(this, d, "m", K).bind(this, f, b)
              : as(this, d, "m", K).call(this, f, b, c));
      }),
      (O = function (a, b) {
        let c = as(this, d, "m", I).bind(this, 3, 1, String);
        return as(this, e, "f") >= b.length
          ? as(this, d, "m", P).bind(this, a, c)
          : as(this, d, "m", P).call(this, a, c, b);
      }),
      (P = function a(b, c, e) {
        let f = c(e);
        return "function" == typeof f ? as(this, d, "m", a).bind(this, b, f) : as(this, d, "m", Q).call(this, b, f, e);
      }),
      (Q = function (a, b, c) {
        return as(this, d, "m", R).call(this, b, as(this, d, "m", K).bind(this, a, String), c);
      }),
      (R = function a(b, c, e) {
        let f = c(e);
        return "function" == typeof f ? as(this, d, "m", a).bind(this, b, f) : new at.VerbatimString(b, f);
      }),
      (S = function (a) {
        let b = as(this, d, "m", E).call(this, String, a);
        return "function" == typeof b ? as(this, d, "m", T).bind(this, b) : new au.SimpleError(b);
      }),
      (T = function a(b, c) {
        let e = b(c);
        return "function" == typeof e ? as(this, d, "m", a).bind(this, e) : new au.SimpleError(e);
      }),
      (U = function (a) {
        let b = as(this, d, "m", G).call(this, String, a);
        return "function" == typeof b ? as(this, d, "m", V).bind(this, b) : new au.BlobError(b);
      }),
      (V = function a(b, c) {
        let e = b(c);
        return "function" == typeof e ? as(this, d, "m", a).bind(this, e) : new au.BlobError(e);
      }),
      (W = function (a, b) {
        var c;
        let f = b[as(this, e, "f")];
        return ar(this, e, ((c = as(this, e, "f")), ++c), "f") === b.length
          ? as(this, d, "m", X).bind(this, f, a)
          : as(this, d, "m", X).call(this, f, a, b);
      }),
      (X = function (a, b, e) {
        switch (a) {
          case c.RESP_TYPES.NULL:
            return as(this, d, "m", l).call(this);
          case c.RESP_TYPES.BOOLEAN:
            return as(this, d, "m", m).call(this, b[c.RESP_TYPES.BOOLEAN], e);
          case c.RESP_TYPES.NUMBER:
            return as(this, d, "m", n).call(this, b[c.RESP_TYPES.NUMBER], e);
          case c.RESP_TYPES.BIG_NUMBER:
            return as(this, d, "m", r).call(this, b[c.RESP_TYPES.BIG_NUMBER], e);
          case c.RESP_TYPES.DOUBLE:
            return as(this, d, "m", v).call(this, b[c.RESP_TYPES.DOUBLE], e);
          case c.RESP_TYPES.SIMPLE_STRING:
            return as(this, d, "m", E).call(this, b[c.RESP_TYPES.SIMPLE_STRING], e);
          case c.RESP_TYPES.BLOB_STRING:
            return as(this, d, "m", G).call(this, b[c.RESP_TYPES.BLOB_STRING], e);
          case c.RESP_TYPES.VERBATIM_STRING:
            return as(this, d, "m", L).call(this, b[c.RESP_TYPES.VERBATIM_STRING], e);
          case c.RESP_TYPES.SIMPLE_ERROR:
            return as(this, d, "m", S).call(this, e);
          case c.RESP_TYPES.BLOB_ERROR:
            return as(this, d, "m", U).call(this, e);
          case c.RESP_TYPES.ARRAY:
            return as(this, d, "m", Y).call(this, b, e);
          case c.RESP_TYPES.SET:
            return as(this, d, "m", ab).call(this, b, e);
          case c.RESP_TYPES.MAP:
            return as(this, d, "m", ag).call(this, b, e);
          default:
            throw Error(`Unknown RESP type ${a} "${String.fromCharCode(a)}"`);
        }
      }),
      (Y = function (a, b) {
        return b[as(this, e, "f")] === av["-"]
          ? (ar(this, e, as(this, e, "f") + 4, "f"), null)
          : as(this, d, "m", Z).call(this, as(this, d, "m", q).call(this, 0, b), a, b);
      }),
      (Z = function (a, b, c) {
        return "function" == typeof a
          ? as(this, d, "m", $).bind(this, a, b)
          : as(this, d, "m", _).call(this, Array(a), 0, b, c);
      }),
      ($ = function (a, b, c) {
        return as(this, d, "m", Z).call(this, a(c), b, c);
      }),
      (_ = function a(b, c, f, g) {
        for (let h = c; h < b.length; h++) {
          if (as(this, e, "f") >= g.length) return as(this, d, "m", a).bind(this, b, h, f);
          let c = as(this, d, "m", W).call(this, f, g);
          if ("function" == typeof c) return as(this, d, "m", aa).bind(this, b, h, c, f);
          b[h] = c;
        }
        return b;
      }),
      (aa = function a(b, c, e, f, g) {
        let h = e(g);
        return "function" == typeof h
          ? as(this, d, "m", a).bind(this, b, c, h, f)
          : ((b[c++] = h), as(this, d, "m", _).call(this, b, c, f, g));
      }),
      (ab = function (a, b) {
        let c = as(this, d, "m", q).call(this, 0, b);
        return "function" == typeof c
          ? as(this, d, "m", ac).bind(this, c, a)
          : as(this, d, "m", ad).call(this, c, a, b);
      }),
      (ac = function a(b, c, e) {
        let f = b(e);
        return "function" == typeof f ? as(this, d, "m", a).bind(this, f, c) : as(this, d, "m", ad).call(this, f, c, e);
      }),
      (ad = function (a, b, e) {
        return b[c.RESP_TYPES.SET] === Set
          ? as(this, d, "m", ae).call(this, new Set(), a, b, e)
          : as(this, d, "m", _).call(this, Array(a), 0, b, e);
      }),
      (ae = function a(b, c, f, g) {
        for (; c > 0;) {
          if (as(this, e, "f") >= g.length) return as(this, d, "m", a).bind(this, b, c, f);
          let h = as(this, d, "m", W).call(this, f, g);
          if ("function" == typeof h) return as(this, d, "m", af).bind(this, b, c, h, f);
          (b.add(h), --c);
        }
        return b;
      }),
      (af = function a(b, c, e, f, g) {
        let h = e(g);
        return "function" == typeof h
          ? as(this, d, "m", a).bind(this, b, c, h, f)
          : (b.add(h), as(this, d, "m", ae).call(this, b, c - 1, f, g));
      }),
      (ag = function (a, b) {
        let c = as(this, d, "m", q).call(this, 0, b);
        return "function" == typeof c
          ? as(this, d, "m", ah).bind(this, c, a)
          : as(this, d, "m", ai).call(this, c, a, b);
      }),
      (ah = function a(b, c, e) {
        let f = b(e);
        return "function" == typeof f ? as(this, d, "m", a).bind(this, f, c) : as(this, d, "m", ai).call(this, f, c, e);
      }),
      (ai = function (a, b, e) {
        switch (b[c.RESP_TYPES.MAP]) {
          case Map:
            return as(this, d, "m", aj).call(this, new Map(), a, b, e);
          case Array:
            return as(this, d, "m", _).call(this, Array(2 * a), 0, b, e);
          default:
            return as(this, d, "m", ao).call(this, {}, a, b, e);
        }
      }),
      (aj = function a(b, c, f, g) {
        for (; c > 0;) {
          if (as(this, e, "f") >= g.length) return as(this, d, "m", a).bind(this, b, c, f);
          let h = as(this, d, "m", ak).call(this, f, g);
          if ("function" == typeof h) return as(this, d, "m", am).bind(this, b, c, h, f);
          if (as(this, e, "f") >= g.length)
            return as(this, d, "m", an).bind(this, b, c, h, as(this, d, "m", W).bind(this, f), f);
          let i = as(this, d, "m", W).call(this, f, g);
          if ("function" == typeof i) return as(this, d, "m", an).bind(this, b, c, h, i, f);
          (b.set(h, i), --c);
        }
        return b;
      }),
      (ak = function (a, b) {
        var c;
        let f = b[as(this, e, "f")];
        return ar(this, e, ((c = as(this, e, "f")), ++c), "f") === b.length
          ? as(this, d, "m", al).bind(this, f, a)
          : as(this, d, "m", al).call(this, f, a, b);
      }),
      (al = function (a, b, e) {
        switch (a) {
          case c.RESP_TYPES.SIMPLE_STRING:
            return as(this, d, "m", E).call(this, String, e);
          case c.RESP_TYPES.BLOB_STRING:
            return as(this, d, "m", G).call(this, String, e);
          default:
            return as(this, d, "m", X).call(this, a, b, e);
        }
      }),
      (am = function a(b, c, f, g, h) {
        let i = f(h);
        if ("function" == typeof i) return as(this, d, "m", a).bind(this, b, c, i, g);
        if (as(this, e, "f") >= h.length)
          return as(this, d, "m", an).bind(this, b, c, i, as(this, d, "m", W).bind(this, g), g);
        let j = as(this, d, "m", W).call(this, g, h);
        return "function" == typeof j
          ? as(this, d, "m", an).bind(this, b, c, i, j, g)
          : (b.set(i, j), as(this, d, "m", aj).call(this, b, c - 1, g, h));
      }),
      (an = function a(b, c, e, f, g, h) {
        let i = f(h);
        return "function" == typeof i
          ? as(this, d, "m", a).bind(this, b, c, e, i, g)
          : (b.set(e, i), as(this, d, "m", aj).call(this, b, c - 1, g, h));
      }),
      (ao = function a(b, c, f, g) {
        for (; c > 0;) {
          if (as(this, e, "f") >= g.length) return as(this, d, "m", a).bind(this, b, c, f);
          let h = as(this, d, "m", ak).call(this, f, g);
          if ("function" == typeof h) return as(this, d, "m", ap).bind(this, b, c, h, f);
          if (as(this, e, "f") >= g.length)
            return as(this, d, "m", aq).bind(this, b, c, h, as(this, d, "m", W).bind(this, f), f);
          let i = as(this, d, "m", W).call(this, f, g);
          if ("function" == typeof i) return as(this, d, "m", aq).bind(this, b, c, h, i, f);
          ("__proto__" === h || "constructor" === h
            ? Object.defineProperty(b, h, { value: i, configurable: !0, enumerable: !0, writable: !0 })
            : (b[h] = i),
            --c);
        }
        return b;
      }),
      (ap = function a(b, c, f, g, h) {
        let i = f(h);
        if ("function" == typeof i) return as(this, d, "m", a).bind(this, b, c, i, g);
        if (as(this, e, "f") >= h.length)
          return as(this, d, "m", aq).bind(this, b, c, i, as(this, d, "m", W).bind(this, g), g);
        let j = as(this, d, "m", W).call(this, g, h);
        return "function" == typeof j
          ? as(this, d, "m", aq).bind(this, b, c, i, j, g)
          : ("__proto__" === i || "constructor" === i
              ? Object.defineProperty(b, i, { value: j, configurable: !0, enumerable: !0, writable: !0 })
              : (b[i] = j),
            as(this, d, "m", ao).call(this, b, c - 1, g, h));
      }),
      (aq = function a(b, c, e, f, g, h) {
        let i = f(h);
        return "function" == typeof i
          ? as(this, d, "m", a).bind(this, b, c, e, i, g)
          : ("__proto__" === e || "constructor" === e
              ? Object.defineProperty(b, e, { value: i, configurable: !0, enumerable: !0, writable: !0 })
              : (b[e] = i),
            as(this, d, "m", ao).call(this, b, c - 1, g, h));
      }),
      (z = {
        value: [
          0.1, 0.01, 0.001, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12, 1e-13, 1e-14, 1e-15, 1e-16, 1e-17,
        ],
      }));
  },
  42550,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }), (c.BlobError = c.SimpleError = void 0));
    let d = a.r(23950);
    class e extends d.ReplyError {
      get name() {
        return "ReplyError";
      }
    }
    c.SimpleError = e;
    class f extends d.ReplyError {
      get name() {
        return "ReplyError";
      }
    }
    c.BlobError = f;
  },
  52107,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      (c.VerbatimString = void 0),
      (c.VerbatimString = class extends String {
        constructor(a, b) {
          (super(b), (this.format = a));
        }
      }));
  },
  19053,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      (c.traceConnect = c.traceBatch = c.traceCommand = c.sanitizeArgs = void 0));
    let d = [
      { regex: /^ECHO/i, args: 0 },
      { regex: /^(GETSET|LPUSH|MSET|PFA|PSETEX|PUBLISH|RPUSH|SADD|SET|SPUBLISH|XADD|ZADD)/i, args: 1 },
      { regex: /^(HSET|HMSET|LSET|LINSERT)/i, args: 2 },
      {
        regex:
          /^(ACL|BIT|B[LRZ]|CLIENT|CLUSTER|CONFIG|COMMAND|DECR|DEL|EVAL|EX|FUNCTION|GEO|GET|HINCR|HMGET|HSCAN|INCR|L[TRLM]|MEMORY|P[EFISTU]|RPOP|S[CDIMORSU]|XACK|X[CDGILPRT]|Z[CDILMPRS])/i,
        args: -1,
      },
    ];
    c.sanitizeArgs = function (a, b) {
      let c = 0;
      for (let b of d)
        if (b.regex.test(a)) {
          c = b.args;
          break;
        }
      if (-1 === c) return b.map((a) => String(a));
      let e = [];
      for (let a = 0; a < b.length; a++) a < c ? e.push(String(b[a])) : e.push("?");
      return e;
    };
    let e = (() => {
        try {
          return "getBuiltinModule" in process ? process.getBuiltinModule("node:diagnostics_channel") : a.r(77652);
        } catch {
          return;
        }
      })(),
      f = e && "function" == typeof e.tracingChannel,
      g = f ? e.tracingChannel("ioredis:command") : void 0,
      h = f ? e.tracingChannel("ioredis:batch") : void 0,
      i = f ? e.tracingChannel("ioredis:connect") : void 0;
    function j(a) {
      return !!a && !1 !== a.hasSubscribers;
    }
    let k = () => {};
    ((c.traceCommand = function (a, b) {
      if (!j(g)) return a();
      let c = g.tracePromise(a, b());
      return (c.catch(k), c);
    }),
      (c.traceBatch = function (a, b) {
        if (!j(h)) return a();
        let c = h.tracePromise(a, b());
        return (c.catch(k), c);
      }),
      (c.traceConnect = function (a, b) {
        return j(i) ? i.tracePromise(a, b()) : a();
      }));
  },
  46426,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }), (c.addTransactionSupport = void 0));
    let d = a.r(12013),
      e = a.r(62839),
      f = a.r(41901),
      g = a.r(19053);
    c.addTransactionSupport = function (a) {
      a.pipeline = function (a) {
        let b = new f.default(this);
        return (Array.isArray(a) && b.addBatch(a), b);
      };
      let { multi: b } = a;
      a.multi = function (a, c) {
        if ((void 0 !== c || Array.isArray(a) || ((c = a), (a = null)), c && !1 === c.pipeline)) return b.call(this);
        let h = new f.default(this);
        (h.multi(), Array.isArray(a) && h.addBatch(a));
        let i = h.exec;
        h.exec = function (a) {
          if (this.isCluster && !this.redis.slots.length)
            return (
              "wait" === this.redis.status && this.redis.connect().catch(d.noop),
              (0, e.default)(
                new Promise((a, b) => {
                  this.redis.delayUntilReady((c) => {
                    c ? b(c) : this.exec(h).then(a, b);
                  });
                }),
                a,
              )
            );
          if ((this._transactions > 0 && i.call(h), this.nodeifiedPromise)) return i.call(h);
          let b = Math.max(h.length - 2, 0),
            c = () =>
              i.call(h).then(function (a) {
                let b = a[a.length - 1];
                if (void 0 === b)
                  throw Error("Pipeline cannot be used to send any commands when the `exec()` has been called on it.");
                if (b[0]) {
                  b[0].previousErrors = [];
                  for (let c = 0; c < a.length - 1; ++c) a[c][0] && b[0].previousErrors.push(a[c][0]);
                  throw b[0];
                }
                return (0, d.wrapMultiResult)(b[1]);
              }),
            f = "_buildBatchContext" in this.redis ? (0, g.traceBatch)(c, () => this.redis._buildBatchContext(b)) : c();
          return (0, e.default)(f, a);
        };
        let { execBuffer: j } = h;
        return (
          (h.execBuffer = function (a) {
            return (this._transactions > 0 && j.call(h), h.exec(a));
          }),
          h
        );
      };
      let { exec: c } = a;
      a.exec = function (a) {
        return (0, e.default)(
          c.call(this).then(function (a) {
            return (Array.isArray(a) && (a = (0, d.wrapMultiResult)(a)), a);
          }),
          a,
        );
      };
    };
  },
  79668,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    let d = a.r(6507),
      e = a.r(76918),
      f = a.r(29671),
      g = a.r(27739);
    class h {
      constructor() {
        ((this.options = {}), (this.scriptsSet = {}), (this.addedBuiltinSet = new Set()));
      }
      getBuiltinCommands() {
        return i.slice(0);
      }
      createBuiltinCommand(a) {
        return { string: j(null, a, "utf8"), buffer: j(null, a, null) };
      }
      addBuiltinCommand(a) {
        (this.addedBuiltinSet.add(a), (this[a] = j(a, a, "utf8")), (this[a + "Buffer"] = j(a + "Buffer", a, null)));
      }
      defineCommand(a, b) {
        let c = new g.default(b.lua, b.numberOfKeys, this.options.keyPrefix, b.readOnly);
        ((this.scriptsSet[a] = c), (this[a] = k(a, a, c, "utf8")), (this[a + "Buffer"] = k(a + "Buffer", a, c, null)));
      }
      sendCommand(a, b, c) {
        throw Error('"sendCommand" is not implemented');
      }
    }
    let i = d.list.filter((a) => "monitor" !== a);
    function j(a, b, c) {
      return (
        void 0 === c && ((c = b), (b = null)),
        function (...d) {
          let g = b || d.shift(),
            h = d[d.length - 1];
          "function" == typeof h ? d.pop() : (h = void 0);
          let i = {
            errorStack: this.options.showFriendlyErrorStack ? Error() : void 0,
            keyPrefix: this.options.keyPrefix,
            replyEncoding: c,
          };
          return (0, e.shouldUseAutoPipelining)(this, a, g)
            ? (0, e.executeWithAutoPipelining)(this, a, g, d, h)
            : this.sendCommand(new f.default(g, d, i, h));
        }
      );
    }
    function k(a, b, c, d) {
      return function (...f) {
        let g = "function" == typeof f[f.length - 1] ? f.pop() : void 0,
          h = { replyEncoding: d };
        return (this.options.showFriendlyErrorStack && (h.errorStack = Error()),
        (0, e.shouldUseAutoPipelining)(this, a, b))
          ? (0, e.executeWithAutoPipelining)(this, a, b, f, g)
          : c.execute(this, f, h, g);
      };
    }
    (i.push("sentinel"),
      i.forEach(function (a) {
        ((h.prototype[a] = j(a, a, "utf8")), (h.prototype[a + "Buffer"] = j(a + "Buffer", a, null)));
      }),
      (h.prototype.call = j("call", "utf8")),
      (h.prototype.callBuffer = j("callBuffer", null)),
      (h.prototype.send_command = h.prototype.call),
      (c.default = h));
  },
  75187,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      (c.default = function (a, b) {
        Object.getOwnPropertyNames(b.prototype).forEach((c) => {
          Object.defineProperty(a.prototype, c, Object.getOwnPropertyDescriptor(b.prototype, c));
        });
      }));
  },
  34180,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }), (c.parseBlockOption = c.parseSecondsArgument = void 0));
    let d = (a) => {
        if ("number" == typeof a) return a;
        if (Buffer.isBuffer(a)) return d(a.toString());
        if ("string" == typeof a) {
          let b = Number(a);
          return Number.isFinite(b) ? b : void 0;
        }
      },
      e = (a) => ("string" == typeof a ? a : Buffer.isBuffer(a) ? a.toString() : void 0);
    ((c.parseSecondsArgument = (a) => {
      let b = d(a);
      if (void 0 !== b) return b <= 0 ? 0 : 1e3 * b;
    }),
      (c.parseBlockOption = (a) => {
        for (let b = 0; b < a.length; b++) {
          let c = e(a[b]);
          if (c && "block" === c.toLowerCase()) {
            let c = d(a[b + 1]);
            if (void 0 === c) return;
            if (c <= 0) return 0;
            return c;
          }
        }
        return null;
      }));
  },
  47683,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      (c.genRedactedString = c.getStringValue = c.MAX_ARGUMENT_LENGTH = void 0));
    let d = a.r(42071);
    function e(a) {
      if (null !== a)
        switch (typeof a) {
          case "boolean":
          case "number":
            return;
          case "object":
            if (Buffer.isBuffer(a)) return a.toString("hex");
            if (Array.isArray(a)) return a.join(",");
            try {
              return JSON.stringify(a);
            } catch (a) {
              return;
            }
          case "string":
            return a;
        }
    }
    function f(a, b) {
      let { length: c } = a;
      return c <= b ? a : a.slice(0, b) + ' ... <REDACTED full-length="' + c + '">';
    }
    ((c.MAX_ARGUMENT_LENGTH = 200),
      (c.getStringValue = e),
      (c.genRedactedString = f),
      (c.default = function (a) {
        let b = (0, d.default)(`ioredis:${a}`);
        function c(...a) {
          if (b.enabled) {
            for (let b = 1; b < a.length; b++) {
              let c = e(a[b]);
              "string" == typeof c && c.length > 200 && (a[b] = f(c, 200));
            }
            return b.apply(null, a);
          }
        }
        return (
          Object.defineProperties(c, {
            namespace: { get: () => b.namespace },
            enabled: { get: () => b.enabled },
            destroy: { get: () => b.destroy },
            log: {
              get: () => b.log,
              set(a) {
                b.log = a;
              },
            },
          }),
          c
        );
      }));
  },
  51050,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }), (c.defaults = void 0));
    let d = /^(?:0|[1-9]\d*)$/;
    function e(a, b) {
      return a === b || (Number.isNaN(a) && Number.isNaN(b));
    }
    c.defaults = function (a, ...b) {
      a = Object(a);
      let c = Object.prototype,
        f = b.length,
        g = f > 2 ? b[2] : void 0;
      g &&
        (function (a, b, c) {
          var f;
          return (
            null !== c &&
            ("object" == typeof c || "function" == typeof c) &&
            ((!!(
              "number" == typeof b &&
              null != c &&
              "function" != typeof c &&
              Number.isSafeInteger((f = c.length)) &&
              f >= 0 &&
              (function (a, b = Number.MAX_SAFE_INTEGER) {
                switch (typeof a) {
                  case "number":
                    return Number.isInteger(a) && a >= 0 && a < b;
                  case "symbol":
                    return !1;
                  case "string":
                    return d.test(a);
                }
              })(b)
            ) &&
              b < c.length) ||
              ("string" == typeof b && b in c)) &&
            e(c[b], a)
          );
        })(b[0], b[1], g) &&
        (f = 1);
      for (let d = 0; d < f; d++) {
        if (null == b[d]) continue;
        let f = b[d];
        for (let b in f) {
          let d = a[b];
          (void 0 === d || (!c.hasOwnProperty.call(a, b) && e(d, c[b]))) && (a[b] = f[b]);
        }
      }
      return a;
    };
  },
  12013,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      (c.noop =
        c.isArguments =
        c.defaults =
        c.Debug =
        c.zipMap =
        c.isResp2SubscriberMode =
        c.CONNECTION_CLOSED_ERROR_MSG =
        c.shuffle =
        c.sample =
        c.resolveTLSProfile =
        c.parseURL =
        c.optimizeErrorStack =
        c.toArg =
        c.convertMapToArray =
        c.convertObjectToArray =
        c.timeout =
        c.packObject =
        c.isInt =
        c.wrapMultiResult =
        c.convertBufferToString =
          void 0));
    let d = a.r(6253);
    (Object.defineProperty(c, "defaults", {
      enumerable: !0,
      get: function () {
        return d.defaults;
      },
    }),
      Object.defineProperty(c, "isArguments", {
        enumerable: !0,
        get: function () {
          return d.isArguments;
        },
      }),
      Object.defineProperty(c, "noop", {
        enumerable: !0,
        get: function () {
          return d.noop;
        },
      }),
      (c.Debug = a.r(47683).default));
    let e = a.r(79576);
    function f(a) {
      let b = parseFloat(a);
      return !isNaN(a) && (0 | b) === b;
    }
    function g(a, b) {
      if ("family" === a) {
        let a = Number.parseInt(b, 10);
        if (!Number.isNaN(a)) return a;
      }
      return b;
    }
    ((c.convertBufferToString = function a(b, c) {
      if (b instanceof Buffer) return b.toString(c);
      if (Array.isArray(b)) {
        let d = b.length,
          e = Array(d);
        for (let f = 0; f < d; ++f) e[f] = b[f] instanceof Buffer && "utf8" === c ? b[f].toString() : a(b[f], c);
        return e;
      }
      if (
        (function (a) {
          if (null === a || "object" != typeof a) return !1;
          let b = Object.getPrototypeOf(a);
          return b === Object.prototype || null === b;
        })(b)
      ) {
        let d = Object.keys(b),
          e = {};
        for (let f of d) {
          let d = b[f],
            g = d instanceof Buffer && "utf8" === c ? d.toString() : a(d, c);
          "__proto__" === f || "constructor" === f
            ? Object.defineProperty(e, f, { value: g, configurable: !0, enumerable: !0, writable: !0 })
            : (e[f] = g);
        }
        return e;
      }
      return b;
    }),
      (c.wrapMultiResult = function (a) {
        if (!a) return null;
        let b = [],
          c = a.length;
        for (let d = 0; d < c; ++d) {
          let c = a[d];
          c instanceof Error ? b.push([c]) : b.push([null, c]);
        }
        return b;
      }),
      (c.isInt = f),
      (c.packObject = function (a) {
        let b = {},
          c = a.length;
        for (let d = 1; d < c; d += 2) b[a[d - 1]] = a[d];
        return b;
      }),
      (c.timeout = function (a, b) {
        let c = null,
          d = function () {
            c && (clearTimeout(c), (c = null), a.apply(this, arguments));
          };
        return ((c = setTimeout(d, b, Error("timeout"))), d);
      }),
      (c.convertObjectToArray = function (a) {
        let b = [],
          c = Object.keys(a);
        for (let d = 0, e = c.length; d < e; d++) b.push(c[d], a[c[d]]);
        return b;
      }),
      (c.convertMapToArray = function (a) {
        let b = [],
          c = 0;
        return (
          a.forEach(function (a, d) {
            ((b[c] = d), (b[c + 1] = a), (c += 2));
          }),
          b
        );
      }),
      (c.toArg = function (a) {
        return null == a
          ? ""
          : "number" == typeof a && Number.isInteger(a) && !Number.isSafeInteger(a)
            ? BigInt(a).toString()
            : String(a);
      }),
      (c.optimizeErrorStack = function (a, b, c) {
        let d,
          e = b.split("\n"),
          f = "";
        for (d = 1; d < e.length && -1 !== e[d].indexOf(c); ++d);
        for (let a = d; a < e.length; ++a) f += "\n" + e[a];
        if (a.stack) {
          let b = a.stack.indexOf("\n");
          a.stack = a.stack.slice(0, b) + f;
        }
        return a;
      }),
      (c.parseURL = function (a) {
        let b;
        if (f(a)) return { port: a };
        let c = /^rediss?:\/\//i.test(a),
          e = a.startsWith("//");
        if ("/" === a[0] && !e) {
          let b = a.indexOf("?"),
            c = { path: -1 === b ? a : a.slice(0, b) };
          if (-1 !== b) {
            let e = {};
            (new URLSearchParams(a.slice(b + 1)).forEach((a, b) => {
              e[b] = g(b, a);
            }),
              (0, d.defaults)(c, e));
          }
          return c;
        }
        b = new URL(c ? a : e ? "redis:" + a : "redis://" + a);
        let h = {};
        b.searchParams.forEach((a, b) => {
          h[b] = g(b, a);
        });
        let i = {};
        return (
          (b.username || b.password) &&
            ((i.username = decodeURIComponent(b.username)), (i.password = decodeURIComponent(b.password))),
          b.pathname &&
            "/" !== b.pathname &&
            (c || e ? b.pathname.length > 1 && (i.db = b.pathname.slice(1)) : (i.path = b.pathname)),
          b.hostname && (i.host = b.hostname.replace(/^\[|\]$/g, "")),
          b.port && (i.port = b.port),
          (0, d.defaults)(i, h),
          i
        );
      }),
      (c.resolveTLSProfile = function (a) {
        let b = a?.tls;
        "string" == typeof b && (b = { profile: b });
        let c = e.default[b?.profile];
        return (c && ((b = Object.assign({}, c, b)), delete b.profile, (a = Object.assign({}, a, { tls: b }))), a);
      }),
      (c.sample = function (a, b = 0) {
        let c = a.length;
        return b >= c ? null : a[b + Math.floor(Math.random() * (c - b))];
      }),
      (c.shuffle = function (a) {
        let b = a.length;
        for (; b > 0;) {
          let c = Math.floor(Math.random() * b);
          (b--, ([a[b], a[c]] = [a[c], a[b]]));
        }
        return a;
      }),
      (c.CONNECTION_CLOSED_ERROR_MSG = "Connection is closed."),
      (c.isResp2SubscriberMode = function (a) {
        return !!a?.subscriber && a?.protocol !== 3;
      }),
      (c.zipMap = function (a, b) {
        let c = new Map();
        return (
          a.forEach((a, d) => {
            c.set(a, b[d]);
          }),
          c
        );
      }));
  },
  78911,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      (c.isArguments = void 0),
      (c.isArguments = function (a) {
        return (
          null !== a &&
          "object" == typeof a &&
          "[object Arguments]" ===
            (null == a ? (void 0 === a ? "[object Undefined]" : "[object Null]") : Object.prototype.toString.call(a))
        );
      }));
  },
  6253,
  (a, b, c) => {
    "use strict";
    var d =
        (a.e && a.e.__createBinding) ||
        (Object.create
          ? function (a, b, c, d) {
              void 0 === d && (d = c);
              var e = Object.getOwnPropertyDescriptor(b, c);
              ((!e || ("get" in e ? !b.__esModule : e.writable || e.configurable)) &&
                (e = {
                  enumerable: !0,
                  get: function () {
                    return b[c];
                  },
                }),
                Object.defineProperty(a, d, e));
            }
          : function (a, b, c, d) {
              (void 0 === d && (d = c), (a[d] = b[c]));
            }),
      e =
        (a.e && a.e.__exportStar) ||
        function (a, b) {
          for (var c in a) "default" === c || Object.prototype.hasOwnProperty.call(b, c) || d(b, a, c);
        };
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      (c.noop = void 0),
      (c.noop = function () {}),
      e(a.r(51050), c),
      e(a.r(78911), c));
  },
  90357,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      (c.PACKAGE_VERSION = void 0),
      (c.PACKAGE_VERSION = "6.0.0"));
  },
  1392,
  (a, b, c) => {
    function d(a, b, c, d) {
      return Math.round(a / c) + " " + d + (b >= 1.5 * c ? "s" : "");
    }
    b.exports = function (a, b) {
      b = b || {};
      var c,
        e,
        f,
        g,
        h = typeof a;
      if ("string" === h && a.length > 0) {
        var i = a;
        if (!((i = String(i)).length > 100)) {
          var j =
            /^(-?(?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$/i.exec(
              i,
            );
          if (j) {
            var k = parseFloat(j[1]);
            switch ((j[2] || "ms").toLowerCase()) {
              case "years":
              case "year":
              case "yrs":
              case "yr":
              case "y":
                return 315576e5 * k;
              case "weeks":
              case "week":
              case "w":
                return 6048e5 * k;
              case "days":
              case "day":
              case "d":
                return 864e5 * k;
              case "hours":
              case "hour":
              case "hrs":
              case "hr":
              case "h":
                return 36e5 * k;
              case "minutes":
              case "minute":
              case "mins":
              case "min":
              case "m":
                return 6e4 * k;
              case "seconds":
              case "second":
              case "secs":
              case "sec":
              case "s":
                return 1e3 * k;
              case "milliseconds":
              case "millisecond":
              case "msecs":
              case "msec":
              case "ms":
                return k;
              default:
                break;
            }
          }
        }
        return;
      }
      if ("number" === h && isFinite(a)) {
        return b.long
          ? (e = Math.abs((c = a))) >= 864e5
            ? d(c, e, 864e5, "day")
            : e >= 36e5
              ? d(c, e, 36e5, "hour")
              : e >= 6e4
                ? d(c, e, 6e4, "minute")
                : e >= 1e3
                  ? d(c, e, 1e3, "second")
                  : c + " ms"
          : (g = Math.abs((f = a))) >= 864e5
            ? Math.round(f / 864e5) + "d"
            : g >= 36e5
              ? Math.round(f / 36e5) + "h"
              : g >= 6e4
                ? Math.round(f / 6e4) + "m"
                : g >= 1e3
                  ? Math.round(f / 1e3) + "s"
                  : f + "ms";
      }
      throw Error("val is not a non-empty string or a valid number. val=" + JSON.stringify(a));
    };
  },
  23950,
  (a, b, c) => {
    "use strict";
    b.exports = 55 > process.version.charCodeAt(1) && 46 === process.version.charCodeAt(2) ? a.r(12305) : a.r(59028);
  },
  59028,
  (a, b, c) => {
    "use strict";
    let d = a.r(49719);
    class e extends Error {
      get name() {
        return this.constructor.name;
      }
    }
    class f extends e {
      get name() {
        return this.constructor.name;
      }
    }
    b.exports = {
      RedisError: e,
      ParserError: class extends e {
        constructor(a, b, c) {
          (d(b), d.strictEqual(typeof c, "number"));
          let e = Error.stackTraceLimit;
          ((Error.stackTraceLimit = 2), super(a), (Error.stackTraceLimit = e), (this.offset = c), (this.buffer = b));
        }
        get name() {
          return this.constructor.name;
        }
      },
      ReplyError: class extends e {
        constructor(a) {
          let b = Error.stackTraceLimit;
          ((Error.stackTraceLimit = 2), super(a), (Error.stackTraceLimit = b));
        }
        get name() {
          return this.constructor.name;
        }
      },
      AbortError: f,
      InterruptError: class extends f {
        get name() {
          return this.constructor.name;
        }
      },
    };
  },
  12305,
  (a, b, c) => {
    "use strict";
    let d = a.r(49719),
      e = a.r(24361);
    function f(a) {
      (Object.defineProperty(this, "message", { value: a || "", configurable: !0, writable: !0 }),
        Error.captureStackTrace(this, this.constructor));
    }
    function g(a, b, c) {
      (d(b),
        d.strictEqual(typeof c, "number"),
        Object.defineProperty(this, "message", { value: a || "", configurable: !0, writable: !0 }));
      let e = Error.stackTraceLimit;
      ((Error.stackTraceLimit = 2),
        Error.captureStackTrace(this, this.constructor),
        (Error.stackTraceLimit = e),
        (this.offset = c),
        (this.buffer = b));
    }
    function h(a) {
      Object.defineProperty(this, "message", { value: a || "", configurable: !0, writable: !0 });
      let b = Error.stackTraceLimit;
      ((Error.stackTraceLimit = 2), Error.captureStackTrace(this, this.constructor), (Error.stackTraceLimit = b));
    }
    function i(a) {
      (Object.defineProperty(this, "message", { value: a || "", configurable: !0, writable: !0 }),
        Error.captureStackTrace(this, this.constructor));
    }
    function j(a) {
      (Object.defineProperty(this, "message", { value: a || "", configurable: !0, writable: !0 }),
        Error.captureStackTrace(this, this.constructor));
    }
    (e.inherits(f, Error),
      Object.defineProperty(f.prototype, "name", { value: "RedisError", configurable: !0, writable: !0 }),
      e.inherits(g, f),
      Object.defineProperty(g.prototype, "name", { value: "ParserError", configurable: !0, writable: !0 }),
      e.inherits(h, f),
      Object.defineProperty(h.prototype, "name", { value: "ReplyError", configurable: !0, writable: !0 }),
      e.inherits(i, f),
      Object.defineProperty(i.prototype, "name", { value: "AbortError", configurable: !0, writable: !0 }),
      e.inherits(j, i),
      Object.defineProperty(j.prototype, "name", { value: "InterruptError", configurable: !0, writable: !0 }),
      (b.exports = { RedisError: f, ParserError: g, ReplyError: h, AbortError: i, InterruptError: j }));
  },
  62839,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    let d = a.r(51419);
    function e(a) {
      setTimeout(function () {
        throw a;
      }, 0);
    }
    c.default = function (a, b, c) {
      return (
        "function" == typeof b &&
          a.then(
            (a) => {
              let f;
              (f =
                void 0 !== c && Object(c).spread && Array.isArray(a)
                  ? d.tryCatch(b).apply(void 0, [null].concat(a))
                  : void 0 === a
                    ? d.tryCatch(b)(null)
                    : d.tryCatch(b)(null, a)) === d.errorObj && e(f.e);
            },
            (a) => {
              if (!a) {
                let b = Error(a + "");
                (Object.assign(b, { cause: a }), (a = b));
              }
              let c = d.tryCatch(b)(a);
              c === d.errorObj && e(c.e);
            },
          ),
        a
      );
    };
  },
  51419,
  (a, b, c) => {
    "use strict";
    let d;
    function e(a, b) {
      try {
        let a = d;
        return ((d = null), a.apply(this, arguments));
      } catch (a) {
        return ((c.errorObj.e = a), c.errorObj);
      }
    }
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      (c.tryCatch = c.errorObj = void 0),
      (c.errorObj = { e: {} }),
      (c.tryCatch = function (a) {
        return ((d = a), e);
      }));
  },
  28872,
  (a) => {
    a.v("/_next/static/media/beat.1gmx5qtvjlyw3.lua" + (globalThis.NEXT_CLIENT_ASSET_SUFFIX || ""));
  },
  67004,
  (a) => {
    a.v("/_next/static/media/hold.2xkg7ixjdn5v1.lua" + (globalThis.NEXT_CLIENT_ASSET_SUFFIX || ""));
  },
  2190,
  (a) => {
    a.v("/_next/static/media/look-up.2sacgodcxnl10.lua" + (globalThis.NEXT_CLIENT_ASSET_SUFFIX || ""));
  },
  2697,
  (a) => {
    a.v("/_next/static/media/publish.2z8e2dclzr53j.lua" + (globalThis.NEXT_CLIENT_ASSET_SUFFIX || ""));
  },
  50404,
  (a) => {
    a.v("/_next/static/media/release.27fu94n81vmka.lua" + (globalThis.NEXT_CLIENT_ASSET_SUFFIX || ""));
  },
  75552,
  (a) => {
    "use strict";
    var b = a.i(66680),
      c = a.i(36340);
    let d = Uint16Array.from({ length: 256 }, (a, b) => {
        let c = b << 8;
        for (let a = 0; a < 8; a += 1) c = 32768 & c ? (c << 1) ^ 4129 : c << 1;
        return c;
      }),
      e = new TextEncoder();
    function f(a) {
      let b = a.indexOf("{"),
        c = b < 0 ? -1 : a.indexOf("}", b + 1),
        f = c > b + 1 ? a.slice(b + 1, c) : a,
        g = 0;
      for (let a of e.encode(f)) g = ((g << 8) ^ (d[(g >> 8) ^ a] ?? 0)) & 65535;
      return g % 16384;
    }
    function g({ link: a, waitMs: b, retryMs: c, onInterrupted: d }) {
      let e = new Map(),
        i = new Set(),
        j = new Map(),
        k = new WeakSet(),
        l = !1,
        m = null,
        n = !1,
        o = (a) => {
          (i.add(a), l || ((l = !0), queueMicrotask(() => void p(!1))));
        },
        p = async (a) => {
          ((await q()) || a) && !n && d();
        },
        q = async () => {
          l = !1;
          let b = new Map(),
            c = new Map();
          for (let d of i) {
            let f = e.get(d),
              g = a.connectionOf(d),
              i = j.get(d);
            (j.delete(d),
              f && g && f.sentTo !== g
                ? ((f.sentTo = g), (f.live = !1), h(b, g, [d, f]))
                : !f && g && i === g && h(c, g, d));
          }
          for (let [a, b] of (i.clear(), c)) v(a, b);
          return (await Promise.all([...b].map(([a, b]) => s(a, b)))).includes(!0);
        },
        r = (b, c) =>
          (a.cluster ? [...Map.groupBy(b, (a) => f(c(a))).values()] : [b]).flatMap((a) =>
            Array.from({ length: Math.ceil(a.length / 250) }, (b, c) => a.slice(250 * c, (c + 1) * 250)),
          ),
        s = async (b, c) => {
          let d = b.corked();
          return (
            await Promise.all(
              r(c, ([a]) => a).map(async (c) => {
                try {
                  await d.ssubscribe(...c.map(([a]) => a));
                } catch (d) {
                  return (a.failed(d), u(c, b), !1);
                }
                return c.filter(([a, c]) => t(a, c, b)).length > 0;
              }),
            )
          ).includes(!0);
        },
        t = (a, b, c) => {
          if (e.get(a) !== b || b.sentTo !== c) return !1;
          b.live = !0;
          let d = b.promised;
          for (let a of b.waiting) a();
          return d;
        },
        u = (a, b) => {
          for (let [c, d] of a) e.get(c) === d && d.sentTo === b && ((d.sentTo = null), i.add(c));
          n ||
            (m ??= setTimeout(() => {
              ((m = null), p(!1));
            }, c).unref());
        },
        v = (b, c) => {
          let d = b.corked();
          for (let b of r(c, (a) => a)) d.sunsubscribe(...b).catch(a.failed);
        };
      return {
        get size() {
          return e.size;
        },
        join(c, d) {
          let f = { listener: d, sentTo: null, live: !1, promised: !1, waiting: new Set() };
          return (
            e.set(c, f),
            o(c),
            new Promise((d) => {
              let e = () => {
                  ((f.promised = !0), f.waiting.delete(e), clearTimeout(g), d());
                },
                g = setTimeout(e, a.isAway(c) ? 0 : b);
              f.waiting.add(e);
            })
          );
        },
        leave(a) {
          let b = e.get(a);
          if (b) {
            for (let c of (e.delete(a), b.waiting)) c();
            b.sentTo && (j.set(a, b.sentTo), o(a));
          }
        },
        isLive(a, b) {
          let c = e.get(a);
          return void 0 !== c && c.live && c.sentTo === b;
        },
        receive: (a, b) => e.get(a)?.listener(b),
        restore(a, b) {
          for (let [a, c] of e) b(a) && ((c.sentTo = null), i.add(a));
          (p(k.has(a)), k.add(a));
        },
        close() {
          for (let a of ((n = !0), m && clearTimeout(m), e.values())) for (let b of a.waiting) b();
          (e.clear(), i.clear());
        },
      };
    }
    function h(a, b, c) {
      let d = a.get(b);
      d ? d.push(c) : a.set(b, [c]);
    }
    let i = (a) => (/[%{}]/.test(a) ? a.replaceAll("%", "%25").replaceAll("{", "%7B").replaceAll("}", "%7D") : a);
    function j(a) {
      return {
        feed: (b) => `${a}feed:{${i(b)}}`,
        user: (b) => `${a}user:{${i(b)}}`,
        notices: (b) => `${a}notices:{${i(b)}}`,
        nodes: `${a}nodes`,
      };
    }
    var k = a.i(2157);
    let l = (c) => {
        let d = (0, k.readFileSync)(new a.U(a.r(28872)), "utf8");
        return { source: d, sha: (0, b.createHash)("sha1").update(d).digest("hex") };
      },
      m = { hold: l("hold"), release: l("release"), beat: l("beat"), "look-up": l("look-up"), publish: l("publish") },
      n = (a) => m[a].sha;
    async function o(a) {
      await Promise.all(Object.values(m).map(({ source: b }) => a.script("LOAD", b)));
    }
    async function p(a, b, c, d = []) {
      let e = () => a.evalsha(n(b), c.length, ...c, ...d);
      try {
        return await e();
      } catch (b) {
        if (!(b instanceof Error && b.message.startsWith("NOSCRIPT"))) throw b;
        return (await o(a), e());
      }
    }
    var q = a.i(89772);
    function r(a) {
      (a.disconnect(), a.stream?.destroy());
    }
    let s = (a) => (a instanceof Error ? a : Error(String(a))),
      t = "give one like redis://localhost:6379, rediss://user:password@host:6380 or redis:///run/redis.sock",
      u = new Set(["db"]),
      v = "unix-socket.invalid";
    function w(a) {
      let b = URL.parse(a.replace(/^(redis:\/\/[^@/?#]*@)(?=\/)/, `$1${v}`)),
        c = b || a.includes("@") ? `: ${a.slice(a.lastIndexOf("@") + 1)}` : "",
        d = (a) => {
          throw TypeError(`Not a Redis URL${c}. ${a}`);
        };
      if (b ? /@/.test(b.pathname + b.search + b.hash) : /^rediss?:\/\/.*[#/?].*@/.test(a))
        return d("Percent-encode the password: # is %23, / is %2F, ? is %3F, @ is %40");
      if (!b || !/^rediss?:$/.test(b.protocol)) return d(`To be understood, ${t}`);
      if ("" !== b.hash) return d(`It has ${b.hash}, which means nothing: ${t}`);
      let e = [...b.searchParams.keys()].find((a) => !u.has(a));
      if (void 0 !== e)
        return d(`The option ${e} is unknown: only ?db= may be given there. Certificates: see NODE_EXTRA_CA_CERTS`);
      let f = "rediss:" === b.protocol,
        [g, h, i] = [b.pathname, b.username, b.password].map(x);
      if (void 0 === g || void 0 === h || void 0 === i) return d("Percent-encode the password: % is %25");
      let j = b.hostname === v ? "" : b.hostname.replace(/^\[(.*)\]$/, "$1"),
        k = "" === j && g.length > 1;
      if ("" === j && !k) return d(`It names neither a host nor a socket: ${t}`);
      if (k && f) return d("A Unix socket has no TLS: give redis:// for it");
      let l = b.searchParams.get("db") ?? (k ? "" : g.slice(1));
      return /^\d{0,4}$/.test(l)
        ? {
            ...(k ? { path: g } : { host: j, port: Number(b.port || 6379) }),
            ...(h && { username: h }),
            ...(i && { password: i }),
            ...(l && { db: Number(l) }),
            ...(f && { tls: {} }),
          }
        : d(`${JSON.stringify(l)} is not the number of a database: give 0, say, or nothing`);
    }
    function x(a) {
      try {
        return decodeURIComponent(a);
      } catch (a) {
        if (a instanceof URIError) return;
        throw a;
      }
    }
    let y = "tidings:";
    function z(a) {
      let b = a instanceof Error ? a : Error(String(a)),
        c = (function ({ name: a, message: b }) {
          return "SyntaxError" === a ? "it cannot be parsed" : b.replace(/,? with args beginning with:.*/s, "");
        })(b),
        d = Error(c, void 0 === b.cause ? void 0 : { cause: z(b.cause) });
      ((d.name = b.name),
        (d.stack = `${b.name}: ${c}${(({ stack: a = "" }) => /(?:\n {4}at .*)+$/.exec(a)?.[0] ?? "")(b)}`));
      let { code: e } = b;
      return "string" == typeof e ? Object.assign(d, { code: e }) : d;
    }
    let A = (a, { stage: b }) => console.error(`tidings: ${b} failed:`, a);
    function B(a = A, b) {
      let c = new Map(),
        d = null;
      return {
        report(e) {
          let f = z(e);
          d = f;
          let g = (({ name: a, message: b }) => `${a} ${b.split(" ", 1)[0] ?? ""}`)(f),
            h = performance.now();
          if (h - (c.get(g) ?? -1 / 0) >= 3e4) {
            (c.size >= 100 && c.clear(), c.set(g, h));
            try {
              a(f, { stage: b });
            } catch (a) {
              (A(Error("onError itself failed when it was given this error", { cause: z(a) }), { stage: b }),
                A(f, { stage: b }));
            }
          }
          return f;
        },
        get lastError() {
          return d;
        },
      };
    }
    let C = () => !0;
    function D(a, b) {
      let { redis: c, pingMs: d = 1e3, silenceMs: e = 2e3, maxReconnectMs: g = 2e3 } = a,
        h = { pingMs: d, silenceMs: e, maxReconnectMs: g },
        i = B(a.onError, b.stage),
        { prepare: j = () => Promise.resolve(), onRestored: k, onMessage: l } = b,
        m = new Set(),
        n = !1,
        o = (a) => {
          n || i.report(a);
        },
        p = (a) => {
          let b = z.connectionAt(a);
          return n || (b ? "connecting" !== b.state : z.known);
        },
        t = () => {
          for (let a of m) p(a.key) && (m.delete(a), a.resolve());
        },
        { cluster: u, targets: v } = (function (a) {
          if ("string" != typeof a && !Array.isArray(a)) return { cluster: !1, targets: [a] };
          let [b, ...c] = ("string" == typeof a ? a.split(/,(?=\s*rediss?:|\s*$)/i) : a)
            .map((a) => a.trim())
            .filter(Boolean)
            .map(w);
          if (!b) throw TypeError("No Redis URL: give one like redis://localhost:6379");
          return { cluster: c.length > 0, targets: [b, ...c] };
        })(c),
        x = (a) =>
          new q.Redis({
            ...a,
            ...(function ({ silenceMs: a, maxReconnectMs: b }) {
              return {
                enableOfflineQueue: !1,
                maxRetriesPerRequest: 0,
                autoResendUnfulfilledCommands: !1,
                autoResubscribe: !1,
                connectTimeout: a,
                socketTimeout: a,
                disconnectTimeout: 1,
                disableClientInfo: !0,
                retryStrategy: (a) => Math.min(b, 50 * 2 ** Math.min(a - 1, 16)) * (0.5 + Math.random() / 2),
                reconnectOnError: (a) => a.message.startsWith("READONLY"),
              };
            })(h),
          }),
        y = {
          open: (a, { probe: b, onUsable: c, onAway: d, onMoved: e }) =>
            (function (a, { pingMs: b }, c) {
              let d = "connecting",
                e = 0,
                f = !1,
                g = !1,
                h = !1,
                i = null,
                j = (a) => {
                  ((d = "away"), c.onAway(m, a));
                },
                k = async () => {
                  if (g || f || "ready" !== a.status) return;
                  g = !0;
                  let b = e;
                  try {
                    if ((await c.probe(a), "usable" !== d)) {
                      if ((await c.prepare(a), !(b === e && !f))) return;
                      ((d = "usable"), c.onUsable(m));
                    }
                  } catch (a) {
                    b !== e || f || j(s(a));
                  } finally {
                    ((g = !1), (b !== e || f) && k());
                  }
                };
              (a.on("error", (a) => {
                i = a;
              }),
                a.on("ready", () => {
                  ((e += 1), (h = !1), k());
                }),
                a.on("close", () => {
                  ((e += 1), f || j(i ?? Error("Redis closed the connection")), (i = null));
                }),
                a.on("smessage", c.onMessage),
                a.on("moved", c.onMoved));
              let l = setInterval(() => void k(), b).unref(),
                m = {
                  redis: a,
                  get state() {
                    return d;
                  },
                  corked() {
                    if (!h && "ready" === a.status) {
                      h = !0;
                      let { stream: b } = a;
                      (b.cork(),
                        setImmediate(() => {
                          ((h = !1), b.uncork());
                        }));
                    }
                    return a;
                  },
                  doubt(a) {
                    "usable" !== d || f || j(a);
                  },
                  close() {
                    f || ((f = !0), (d = "away"), clearInterval(l), r(a));
                  },
                };
              return m;
            })(a, h, {
              probe: b,
              prepare: j,
              onMessage: l,
              onMoved: e,
              onUsable(a) {
                (c(a), t());
              },
              onAway(a, b) {
                (o(b), d(b), t());
              },
            }),
          onRestored: k,
          onError: o,
          onChange: t,
        },
        z = u
          ? (function (a, b, { silenceMs: c, maxReconnectMs: d }, { open: e, onRestored: g, onError: h, onChange: i }) {
              let j = new Map(),
                k = [],
                l = !1,
                m = !1,
                n = !1,
                o = !1,
                p = 0,
                q = null,
                t = 0,
                u = (a) => {
                  let b = performance.now() + a;
                  (n && (o = !0),
                    m ||
                      n ||
                      (q && t <= b) ||
                      (q && clearTimeout(q), (t = b), (q = setTimeout(() => void w(), a).unref())));
                },
                v = () => u(100 * (0.5 + Math.random())),
                w = async () => {
                  if (n || m) return;
                  ((n = !0), (q = null));
                  let a = await x().catch((a) => (h(s(a)), null));
                  if (((n = !1), m)) return;
                  let b = o;
                  if (((o = !1), (l = !0), a && z(a), i(), (p = a ? 0 : p + 1), b && a)) return v();
                  let c = Math.min(d, 100 * 2 ** Math.min(p, 16));
                  u((p > 0 ? c : 1e4) * (0.5 + Math.random() / 2));
                },
                x = async () => {
                  let d;
                  for (let { redis: a, state: b } of j.values())
                    if ("usable" === b) {
                      let b = await y(a);
                      if (b) return b;
                    }
                  for (let e of a) {
                    if (m) return null;
                    let a = b(e);
                    a.on("error", (a) => (d = a));
                    let f = (await (function (a, b) {
                      return new Promise((c) => {
                        let d = setTimeout(() => c(!1), b),
                          e = (a) => {
                            (clearTimeout(d), c(a));
                          };
                        (a.once("ready", () => e(!0)), a.once("close", () => e(!1)), a.once("end", () => e(!1)));
                      });
                    })(a, c))
                      ? await y(a)
                      : null;
                    if ((r(a), f)) return f;
                  }
                  return (
                    h(
                      Error(
                        "No member of the Redis cluster says where its slots are: check the URLs, and that they are up",
                        { cause: d },
                      ),
                    ),
                    null
                  );
                },
                y = async (a) => {
                  try {
                    let b = (function (a, b) {
                      if (!Array.isArray(a))
                        throw TypeError("Redis answered CLUSTER SLOTS with something that is not a list");
                      return a.map((a) => {
                        let [c, d, e] = Array.isArray(a) ? a : [],
                          [f, g] = Array.isArray(e) ? e : [];
                        if ("number" != typeof c || "number" != typeof d || "number" != typeof g)
                          throw TypeError("Redis answered CLUSTER SLOTS with an entry that names no slots and port");
                        return { from: c, to: d, host: "string" == typeof f && "" !== f && "?" !== f ? f : b, port: g };
                      });
                    })(await a.cluster("SLOTS"), a.options.host ?? "localhost");
                    return b.length > 0 ? b : null;
                  } catch (a) {
                    return (h(s(a)), null);
                  }
                },
                z = (a) => {
                  let b = k,
                    c = Array.from({ length: 16384 }),
                    d = new Set();
                  for (let b of a) {
                    let a = `${b.host}:${b.port}`;
                    d.add(a);
                    let e = j.get(a) ?? A(a, b);
                    c.fill(e, b.from, b.to + 1);
                  }
                  for (let [a, b] of ((k = c), j)) d.has(a) || (j.delete(a), b.close());
                  for (let a of j.values()) {
                    let d = (d) => c[f(d)] === a && b[f(d)] !== a;
                    c.some((c, d) => c === a && b[d] !== a) && "usable" === a.state && g(a, d);
                  }
                },
                A = (c, { host: d, port: h }) => {
                  let i = e(b({ ...a[0], host: d, port: h }), {
                    probe: async (a) =>
                      (function (a) {
                        if (!a.includes("cluster_state:ok"))
                          throw Error(
                            "CLUSTERDOWN The Redis cluster does not serve: some of its slots have no master that is up",
                          );
                      })(await a.cluster("INFO")),
                    onUsable: (a) => g(a, (b) => k[f(b)] === a),
                    onAway: v,
                    onMoved: v,
                  });
                  return (j.set(c, i), i);
                };
              return (
                w(),
                {
                  connectionAt: (a) => k[f(a)] ?? null,
                  get ready() {
                    return k.length > 0 && k.every((a) => a?.state === "usable");
                  },
                  get known() {
                    return l;
                  },
                  failed(a) {
                    if (
                      (/^(MOVED|ASK|CLUSTERDOWN|TRYAGAIN)\b/.test(a.message) && v(),
                      (({ message: a }) => /^(NOPERM|NOAUTH)\b/.test(a))(a))
                    )
                      for (let b of j.values()) b.doubt(a);
                  },
                  close() {
                    for (let a of ((m = !0), q && clearTimeout(q), j.values())) a.close();
                  },
                }
              );
            })(v, x, h, y)
          : (function (a, { open: b, onRestored: c }) {
              let d = 0,
                e = b(a, {
                  async probe(a) {
                    if (!(await E(a)))
                      throw (
                        (d += 1) % 2 == 0 && a.disconnect(!0),
                        Error(
                          "READONLY This Redis is a replica: waiting for it to be promoted, or for its name to lead elsewhere",
                        )
                      );
                  },
                  onUsable: (a) => c(a, C),
                  onAway: () => {},
                  onMoved: () => {},
                });
              return {
                connectionAt: () => e,
                get ready() {
                  return "usable" === e.state;
                },
                known: !0,
                failed: (a) => {
                  (({ message: a }) => /^(NOPERM|NOAUTH)\b/.test(a))(a) && e.doubt(a);
                },
                close: () => e.close(),
              };
            })(x(v[0]), y);
      return {
        cluster: u,
        connectionOf(a) {
          let b = z.connectionAt(a);
          return b?.state === "usable" ? b : null;
        },
        isAway(a) {
          let b = z.connectionAt(a);
          return b ? "away" === b.state : z.known;
        },
        decided: (a) => (p(a) ? Promise.resolve() : new Promise((b) => void m.add({ key: a, resolve: b }))),
        failed(a) {
          let b = s(a);
          (z.failed(b),
            o(
              !u && b.message.startsWith("MOVED")
                ? Error("This Redis is a member of a cluster: give the URLs of several members, and all are used", {
                    cause: b,
                  })
                : b,
            ));
        },
        status: () => ({ ready: z.ready, lastError: i.lastError }),
        close() {
          ((n = !0), z.close(), t());
        },
      };
    }
    async function E(a) {
      try {
        return !(await a.info("replication")).includes("role:slave");
      } catch (b) {
        if (!s(b).message.startsWith("NOPERM")) throw b;
        return (await a.ping(), !0);
      }
    }
    var F = a.i(18806);
    function G(a) {
      switch (a.feed) {
        case "chat":
          return `chat ${a.n} ${a.json ?? (0, F.L)(a.event)}`;
        case "push":
          return `push ${a.n} ${a.json ?? (0, F.j)(a.event)}`;
        case "group":
          return `group ${a.n} ${a.json ?? (0, F.L)(a.event)}`;
      }
      return `signal ${JSON.stringify(a.signal)}`;
    }
    function H(a) {
      let b = JSON.parse(a);
      if ("string" != typeof b?.type) throw TypeError("Not a Tidings event");
      return b;
    }
    async function I(a, b) {
      await Promise.all([o(a), J(a.ssubscribe(b)), J(p(a, "publish", [b], ["0", ""])), J(a.sunsubscribe(b))]);
    }
    async function J(a) {
      try {
        await a;
      } catch (a) {
        if (!(a instanceof Error && /^(MOVED|ASK|CLUSTERDOWN)\b/.test(a.message))) throw a;
      }
    }
    async function K(a, b) {
      let c,
        d = new Promise((b) => {
          c = setTimeout(b, a);
        });
      try {
        await Promise.race([b, d]);
      } finally {
        clearTimeout(c);
      }
    }
    let L = { version: 0, seenAtMs: null, nodes: new Map(), away: new Set(), chats: new Map(), holders: [] },
      M = (a) => (void 0 === a || "" === a ? null : Number(a));
    async function N(a) {
      let b = new Map();
      for (let c of await Promise.all(a)) O(b, c);
      return b;
    }
    function O(a, b) {
      for (let [c, d] of b) a.set(c, d);
    }
    let P = () => (0, b.randomBytes)(9).toString("base64url"),
      Q = ({ sinceMs: a, chats: b }) => null !== a || b.size > 0,
      R = Object.assign(() => {}, { setAway: () => Promise.resolve() });
    a.s(
      [
        "createRedisFanout",
        0,
        function (a) {
          let { prefix: d = y, waitMs: e = 250, maxWaiting: h = 0x1000000, pingMs: i = 1e3 } = a,
            k = j(d),
            l = (0, b.randomBytes)(9).toString("base64url"),
            m = B(a.onError, "fanout"),
            n = new Map(),
            o = new Set(),
            q = 0,
            r = 0,
            s = 0,
            t = 0,
            u = !1,
            v = D(a, {
              stage: "fanout",
              prepare: (a) => I(a, k.feed("")),
              onRestored: (a, b) => w.restore(a, b),
              onMessage: (a, b) => w.receive(a, b),
            }),
            w = g({
              link: v,
              waitMs: e,
              retryMs: i,
              onInterrupted() {
                for (let a of o) x(a);
              },
            }),
            x = (a) => {
              try {
                a();
              } catch (a) {
                m.report(a);
              }
            },
            z = (a) => {
              for (let b of n.get(a.userId)?.listeners ?? [])
                try {
                  b(a);
                } catch (a) {
                  m.report(a);
                }
            },
            A = async (a) => {
              let b = a.reduce((a, b) => a + b.copies, 0),
                c = a[0] ? v.connectionOf(a[0].channel) : null;
              if (!c) {
                s += b;
                return;
              }
              let d = a.map(({ channel: a }) => a),
                e = d.map((a) => (w.isLive(a, c) ? "1" : "0")).join(""),
                f = a.map(({ message: a }) => a);
              try {
                (await p(c.corked(), "publish", d, [e, ...f]), (r += b));
              } catch (a) {
                ((s += b), v.failed(a));
              }
            },
            C = async (a, b) => {
              let c = new Map();
              for (let [d, { userId: e }] of a.entries()) {
                let a = b[d] ?? "",
                  f = c.get(e);
                f ? f.push(a) : c.set(e, [a]);
              }
              let d = [...c].map(([a, b]) => ({
                  channel: k.feed(a),
                  message: `${l} ${b.join("\n")}`,
                  copies: b.length,
                })),
                g = d.reduce((a, { message: b }) => a + b.length, 0);
              if (q > 0 && q + g > h) {
                ((s += a.length),
                  m.report(Error("Redis is too slow for the copies that are published: they are dropped")));
                return;
              }
              q += g;
              let i = d.filter(({ channel: a }) => !v.connectionOf(a) && !v.isAway(a));
              (i.length > 0 && (await K(e, Promise.all(i.map(({ channel: a }) => v.decided(a))))),
                await (!v.cluster ? A(d) : Promise.all([...Map.groupBy(d, ({ channel: a }) => f(a)).values()].map(A))),
                (q -= g));
            };
          return {
            async publish(a) {
              let b = a.slice(0, 1e3),
                d = b.map((a) => (z(a), G(a)));
              for (let b of a.slice(1e3)) z(b);
              let e = [C(b, d)];
              for (let b = 1e3; b < a.length; b += 1e3) {
                await (0, c.setImmediate)();
                let d = a.slice(b, b + 1e3);
                e.push(C(d, d.map(G)));
              }
              await Promise.all(e);
            },
            async subscribe(a, b) {
              if (u) throw Error("The fan-out is closed");
              let c = (a) => b(a),
                d = n.get(a);
              d ||
                ((d = {
                  listeners: new Set(),
                  live: w.join(k.feed(a), (b) =>
                    ((a, b) => {
                      let c;
                      if (!b.startsWith(`${l} `)) {
                        try {
                          c = b
                            .slice(b.indexOf(" ") + 1)
                            .split("\n")
                            .map((b) =>
                              (function (a, b) {
                                let c = b.indexOf(" "),
                                  d = b.slice(0, c);
                                if ("signal" === d) return { userId: a, feed: d, signal: H(b.slice(c + 1)) };
                                let e = b.indexOf(" ", c + 1),
                                  f = Number(b.slice(c + 1, e)),
                                  g = b.slice(e + 1);
                                if (Number.isSafeInteger(f) && f > 0) {
                                  if ("chat" === d) return { userId: a, feed: d, n: f, event: H(g), json: g };
                                  if ("group" === d) {
                                    let b = H(g);
                                    return {
                                      userId: a,
                                      feed: d,
                                      conversationId:
                                        "message" === b.type ? b.message.conversationId : b.conversationId,
                                      n: f,
                                      event: b,
                                      json: g,
                                    };
                                  }
                                  if ("push" === d) return { userId: a, feed: d, n: f, event: H(g), json: g };
                                }
                                throw TypeError("Not a Tidings delivery");
                              })(a, b),
                            );
                        } catch (a) {
                          ((t += 1),
                            m.report(
                              Error("Ignored a message on a user's channel: does another program use the prefix?", {
                                cause: a,
                              }),
                            ));
                          return;
                        }
                        for (let a of c) z(a);
                      }
                    })(a, b),
                  ),
                }),
                n.set(a, d));
              let { listeners: e, live: f } = d;
              return (
                e.add(c),
                await f,
                () => (
                  e.delete(c) && 0 === e.size && n.get(a)?.listeners === e && (n.delete(a), w.leave(k.feed(a))),
                  Promise.resolve()
                )
              );
            },
            onInterrupted(a) {
              let b = () => a();
              return (o.add(b), () => void o.delete(b));
            },
            status: () => ({ ...v.status(), channels: w.size, published: r, dropped: s, ignored: t }),
            close: () => ((u = !0), n.clear(), w.close(), v.close(), Promise.resolve()),
          };
        },
        "createRedisPresence",
        0,
        function (a) {
          let { prefix: b = y, graceMs: c = 5e3, leaseMs: d = 15e3, lookUpMs: e = 250, now: h = Date.now } = a,
            {
              registerWaitMs: i = 250,
              closeWaitMs: k = 1e3,
              lastSeenMs: l = 2592e6,
              pingMs: m = 1e3,
              maxReconnectMs: q = 2e3,
            } = a,
            r = j(b),
            t = null,
            u = performance.now(),
            v = D(a, {
              stage: "presence",
              prepare: (a) => I(a, r.notices("")),
              onRestored(a, b) {
                (C.unsettle(), B.restore(a, b), z.noteAll((a) => b(r.user(a))), F());
              },
              onMessage: (a, b) => B.receive(a, b),
            }),
            w = (function ({ link: a, keys: b, leaseMs: c, rememberMs: d, onLapsed: e, onLeased: f, onGone: g }) {
              let h = P(),
                i = !1,
                j = new Set(),
                k = " ",
                l = new Map(),
                m = new Set(),
                p = null,
                q = (a) => a === h || j.has(a) || l.has(a),
                r = (a, b) => {
                  l.set(a, b);
                  let [c] = l.keys();
                  l.size > 1e3 && void 0 !== c && l.delete(c);
                },
                s = async (g = new Set(), k = c) => {
                  await a.decided(b.nodes);
                  let l = a.connectionOf(b.nodes);
                  if (!l) return;
                  let m = h,
                    p = [...new Set([...g, ...j])].filter((a) => a !== m),
                    q = l.corked().pipeline(),
                    r = i ? "renew" : "take";
                  (q.evalsha(n("beat"), 1, b.nodes, m, k, r, d, 1e3), p.length > 0 && q.zmscore(b.nodes, ...p));
                  let [u, v] = (await q.exec()) ?? [];
                  if (!u) return;
                  let w = u[0] ?? v?.[0];
                  if (w) {
                    if ((i || m !== h || (h = P()), !w.message.startsWith("NOSCRIPT"))) throw w;
                    return (await o(l.redis), s(g, k));
                  }
                  if (m !== h) return;
                  let [x, ...y] = u[1];
                  if (0 === x) return ((h = P()), (i = !1), e(), s(g, k));
                  let z = !i;
                  ((i = k > 0), t(new Set(y), p, v?.[1] ?? []), z && i && f());
                },
                t = (a, b, c) => {
                  let d = new Set(b.filter((b) => j.has(b) && !a.has(b)));
                  for (let [d, e] of b.entries()) a.has(e) || r(e, null == c[d] ? null : Number(c[d]));
                  ((j = a), (k = ` ${[...a].join(" ")} `), d.size > 0 && g(d));
                },
                u = async () => {
                  await Promise.resolve();
                  let a = m;
                  ((m = new Set()), (p = null), await s(a));
                };
              return {
                get self() {
                  return h;
                },
                get leased() {
                  return i;
                },
                get liveList() {
                  return k;
                },
                isLive: (a) => j.has(a),
                isDead: (a) => l.has(a),
                endOf: (a) => l.get(a) ?? null,
                async learn(a) {
                  let b = !0;
                  for (let c of a) q(c) || ((b = !1), m.add(c));
                  b || ((p ??= u()), await p);
                },
                beat: () => s(),
                leave: () => (i ? s(new Set(), 0) : Promise.resolve()),
              };
            })({
              link: v,
              keys: r,
              leaseMs: d,
              rememberMs: l,
              onLapsed() {
                (C.unsettle(), z.noteAll(() => !0));
              },
              onLeased: () => void z.flush().catch(v.failed),
              onGone: (a) => C.nodesGone(a),
            }),
            x = (function ({ graceMs: a, now: b, onChange: c }) {
              let d = new Map(),
                e = (a) => {
                  let b = d.get(a) ?? {
                    connections: 0,
                    awayConnections: 0,
                    away: !1,
                    sinceMs: null,
                    endedAtMs: null,
                    grace: null,
                    chats: new Map(),
                  };
                  return (d.set(a, b), b);
                },
                f = (a) => {
                  (a.grace && clearTimeout(a.grace), (a.grace = null));
                },
                g = (a) => {
                  let b = a.awayConnections === a.connections;
                  return 0 !== a.connections && a.away !== b && ((a.away = b), !0);
                };
              return {
                get ids() {
                  return d.keys();
                },
                get: (a) => d.get(a),
                connect(d, h) {
                  let i,
                    j,
                    k = e(d);
                  ((k.connections += 1), h && (k.awayConnections += 1), f(k));
                  let l = g(k) || null === k.sinceMs;
                  return (
                    (k.sinceMs ??= b()),
                    l && c(d),
                    (i = h),
                    (j = !1),
                    Object.assign(
                      () => {
                        var e, f, h;
                        j ||
                          ((j = !0),
                          (e = d),
                          (f = k),
                          (h = i),
                          null === f.sinceMs ||
                            ((f.connections -= 1),
                            h && (f.awayConnections -= 1),
                            g(f) && c(e),
                            f.connections > 0 ||
                              ((f.endedAtMs = b()),
                              (f.grace = setTimeout(() => {
                                ((f.grace = null), (f.sinceMs = null), c(e));
                              }, a).unref()))));
                      },
                      {
                        setAway: (a) => {
                          !j &&
                            null !== k.sinceMs &&
                            a !== i &&
                            ((i = a), (k.awayConnections += i ? 1 : -1), g(k) && c(d));
                        },
                      },
                    )
                  );
                },
                open(a, b) {
                  var d;
                  let f,
                    g = e(a),
                    h = g.chats.get(b) ?? 0;
                  return (
                    g.chats.set(b, h + 1),
                    0 === h && c(a),
                    (d = () =>
                      ((a, { chats: b }, d) => {
                        let e = (b.get(d) ?? 0) - 1;
                        e > 0 ? b.set(d, e) : b.delete(d) && c(a);
                      })(a, g, b)),
                    (f = !1),
                    () => {
                      f || ((f = !0), d());
                    }
                  );
                },
                adopt(a, b) {
                  let c = d.get(a);
                  c && null !== c.sinceMs && (c.sinceMs = Math.min(c.sinceMs, b));
                },
                forget(a) {
                  let b = d.get(a);
                  b && !Q(b) && d.delete(a);
                },
                releaseAll() {
                  let a = b();
                  for (let [b, e] of d)
                    (f(e),
                      null !== e.sinceMs && (e.endedAtMs = a),
                      (e.sinceMs = null),
                      (e.connections = 0),
                      (e.awayConnections = 0),
                      e.chats.clear(),
                      c(b));
                },
              };
            })({
              graceMs: c,
              now: h,
              onChange(a) {
                (z.note(a), C.ownChanged(a));
              },
            }),
            z = (function ({ link: a, keys: b, nodes: c, own: d, keepMs: e }) {
              let f = new Set(),
                g = new Set(),
                h = new Map(),
                i = new Set(),
                j = null,
                k = !1,
                l = !1,
                m = !1,
                p = () => ((k = !1), (l = !0), (j ??= q())),
                q = async () => {
                  try {
                    for (; l;) ((l = !1), await r());
                  } finally {
                    j = null;
                  }
                },
                r = async () => {
                  let d = new Set();
                  for (; f.size > 0 && c.leased;) {
                    let c = [];
                    for (let a of f) {
                      if (500 === c.length) break;
                      (c.push(a), f.delete(a), g.add(a));
                    }
                    let e = Map.groupBy(c, (c) => a.connectionOf(b.user(c)));
                    await Promise.all(
                      [...e].map(async ([a, b]) => {
                        let c = a ? await t(a, b) : new Set();
                        for (let a of b) (g.delete(a), c.has(a) ? w(a) : d.add(a));
                      }),
                    );
                  }
                  for (let c of ((m = [...d].some((c) => null !== a.connectionOf(b.user(c)))), d)) f.add(c);
                },
                t = async (b, e) => {
                  let f = new Set(),
                    g = new Map(),
                    { self: h } = c,
                    j = b.corked();
                  return (
                    await Promise.all(
                      e.map(async (b) => {
                        try {
                          let { isConnected: a, replies: c } = u(j, b, h),
                            e = (await Promise.all(c)).at(-1);
                          ("string" == typeof e && "" !== e && d.adopt(b, Number(e)), a || i.delete(b), f.add(b));
                        } catch (d) {
                          let c = s(d);
                          (a.failed(c), g.set(b, c.message));
                        }
                      }),
                    ),
                    await v(b, h, g).catch(a.failed),
                    f
                  );
                },
                u = (a, f, g) => {
                  let h = d.get(f),
                    [j, k] = [b.user(f), b.notices(f)],
                    l = void 0 !== h && null !== h.sinceMs,
                    m = [];
                  if (
                    ((!h || !Q(h) || (i.has(f) && !l)) &&
                      m.push(a.evalsha(n("release"), 1, j, g, h?.endedAtMs ?? 0, e, k)),
                    h && Q(h))
                  ) {
                    l && i.add(f);
                    let b = h.chats.size > 0 ? JSON.stringify([...h.chats.keys()]) : "",
                      d = h.sinceMs ?? "",
                      o = l && h.away ? "1" : "";
                    m.push(a.evalsha(n("hold"), 1, j, g, d, b, c.liveList, e, k, o));
                  }
                  return { isConnected: l, replies: m };
                },
                v = async ({ redis: a }, c, d) => {
                  let e = (a) => [...d].filter(([, b]) => b.startsWith(a));
                  (e("NOSCRIPT").length > 0 && (await o(a), (l = !0)),
                    await Promise.all(e("OOM").map(([d]) => a.hdel(b.user(d), `o:${c}`))));
                },
                w = (a) => {
                  if (!f.has(a)) for (let b of (d.forget(a), h.get(a) ?? [])) b();
                };
              return {
                get pending() {
                  return f.size + g.size;
                },
                get refused() {
                  return m;
                },
                note: (b) => {
                  (f.add(b), k || ((k = !0), queueMicrotask(() => void p().catch(a.failed))));
                },
                until: (a, b) =>
                  f.has(a) || g.has(a)
                    ? new Promise((c) => {
                        let d = h.get(a) ?? new Set(),
                          e = () => {
                            (clearTimeout(f), d.delete(e), 0 === d.size && h.delete(a), c());
                          },
                          f = setTimeout(e, b);
                        h.set(a, d.add(e));
                      })
                    : Promise.resolve(),
                noteAll(a) {
                  for (let b of d.ids) a(b) && f.add(b);
                },
                flush: p,
                close() {
                  for (let a of h.values()) for (let b of a) b();
                },
              };
            })({ link: v, keys: r, nodes: w, own: x, keepMs: l }),
            A = (function ({ link: a, keys: b, nodes: c, limitMs: d, keepMs: e }) {
              let g,
                h = new Map(),
                i =
                  ((g = new Map()),
                  (a, b) => {
                    let c = g.get(a);
                    if (c?.text === b) return c.hash;
                    let d = (function (a) {
                      let b = new Map(),
                        c = new Set(),
                        d = new Map(),
                        e = 0,
                        f = null,
                        g = a.split("\n");
                      for (let a = 0; a + 1 < g.length; a += 2) {
                        let [h = "", i = ""] = [g[a], g[a + 1]];
                        h.startsWith("c:")
                          ? b.set(h.slice(2), Number(i))
                          : h.startsWith("a:")
                            ? c.add(h.slice(2))
                            : h.startsWith("o:")
                              ? d.set(h.slice(2), JSON.parse(i))
                              : "v" === h
                                ? (e = Number(i))
                                : "seen" === h && (f = M(i));
                      }
                      return {
                        version: e,
                        seenAtMs: f,
                        nodes: b,
                        away: c,
                        chats: d,
                        holders: [...new Set([...b.keys(), ...d.keys()])],
                      };
                    })(b);
                    return (b.length > 4096 || (1e4 === g.size && g.clear(), g.set(a, { text: b, hash: d })), d);
                  }),
                j = (a) => {
                  let b = new Set(),
                    c = new Promise((c) => {
                      setImmediate(() => {
                        h.delete(a);
                        let e = new Map(),
                          f = k([...b]),
                          g = f.length > 1 ? a.corked() : a.redis;
                        K(d, Promise.all(f.map((a) => l(g, a, e)))).then(() => c(e));
                      });
                    }),
                    e = { userIds: b, answered: c };
                  return (h.set(a, e), e);
                },
                k = (c) =>
                  (a.cluster ? [...Map.groupBy(c, (a) => f(b.user(a))).values()] : [c]).flatMap((a) =>
                    Array.from({ length: Math.ceil(a.length / 250) }, (b, c) => a.slice(250 * c, (c + 1) * 250)),
                  ),
                l = async (d, e, f) => {
                  try {
                    let a = e.map((a) => b.user(a)),
                      g = await p(d, "look-up", a),
                      h = e.map((a, b) => i(a, g[b] ?? ""));
                    for (let [a, b] of (await c.learn(new Set(h.flatMap(({ holders: a }) => a))), h.entries())) {
                      let d = e[a] ?? "";
                      for (let a of (f.set(d, b), b.holders)) c.isDead(a) && m(d, a, b);
                    }
                  } catch (b) {
                    a.failed(b);
                  }
                },
                m = (d, f, g) => {
                  let h = a.connectionOf(b.user(d)),
                    i = c.endOf(f) ?? g.nodes.get(f) ?? 0;
                  h?.corked().evalsha(n("release"), 1, b.user(d), f, i, e, b.notices(d)).catch(a.failed);
                },
                o = (c) => {
                  let d = new Set();
                  for (let e of c) {
                    let c = a.connectionOf(b.user(e));
                    if (!c) continue;
                    let f = h.get(c) ?? j(c);
                    (f.userIds.add(e), d.add(f));
                  }
                  let [e, ...f] = d;
                  return e && 0 === f.length ? e.answered : N([...d].map(({ answered: a }) => a));
                },
                q = (c) => {
                  let d = b.user(c);
                  return !a.connectionOf(d) && !a.isAway(d);
                },
                r = async (c) => (await Promise.all(c.map((c) => a.decided(b.user(c)))), o(c)),
                s = async (a, b) => {
                  let c = new Map(),
                    e = [o(a), r(b)];
                  return (await K(d, Promise.all(e.map((a) => a.then((a) => O(c, a))))), c);
                };
              return (a) => {
                let b = a.filter(q);
                return 0 === b.length
                  ? o(a)
                  : s(
                      a.filter((a) => !q(a)),
                      b,
                    );
              };
            })({ link: v, keys: r, nodes: w, limitMs: e, keepMs: l }),
            B = g({ link: v, waitMs: i, retryMs: m, onInterrupted: () => C.interrupted() }),
            C = (function ({ channels: a, keys: b, nodes: c, lookUp: d, ownUser: e, settleMs: f, onError: g }) {
              let h = new Map(),
                i = new Set(),
                j = null,
                k = (a, b) => {
                  let d = e(a),
                    f = [],
                    g = !0,
                    h = [b.seenAtMs ?? 0, d?.endedAtMs ?? 0];
                  for (let [a, e] of (d && null !== d.sinceMs && (f.push(d.sinceMs), (g = d.away)), b.nodes))
                    a !== c.self && (c.isDead(a) ? h.push(c.endOf(a) ?? e) : (f.push(e), (g &&= b.away.has(a))));
                  return f.length > 0
                    ? { userId: a, online: !0, lastSeenAtMs: Math.min(...f), ...(g && { away: g }) }
                    : { userId: a, online: !1, lastSeenAtMs: Math.max(...h) || null };
                },
                l = (a, b, c) => {
                  let { shown: d } = b,
                    e = k(a, b.hash);
                  if (!d?.online || e.online || !j || c) {
                    if (
                      ((b.shown = e), d) &&
                      (d.online !== e.online || d.away !== e.away || (!e.online && d.lastSeenAtMs !== e.lastSeenAtMs))
                    )
                      for (let a of b.listeners)
                        try {
                          a(e);
                        } catch (a) {
                          g(a);
                        }
                  }
                },
                m = async (a, b) => {
                  let d = h.get(a);
                  if (!d) return;
                  let e = (function (a) {
                    let { v: b, seen: c, nodes: d, away: e } = JSON.parse(a),
                      f = Number(b);
                    if (!Number.isSafeInteger(f) || "object" != typeof d || null === d)
                      throw TypeError("Not a notice of a user's presence");
                    return {
                      version: f,
                      seenAtMs: M(c),
                      nodes: new Map(Object.entries(d).map(([a, b]) => [a, Number(b)])),
                      away: new Set(Object.keys(e ?? {})),
                    };
                  })(b);
                  e.version <= d.hash.version ||
                    ((d.hash = e), await c.learn(e.nodes.keys()), h.get(a) === d && d.hash === e && l(a, d, !0));
                },
                n = async (a) => {
                  for (let b = 0; b < a.length; b += 500) {
                    let c = a.slice(b, b + 500),
                      e = await d(c);
                    for (let a of c) {
                      let [b, c] = [h.get(a), e.get(a)];
                      (b && !c && i.add(a), b && c && !(c.version < b.hash.version) && ((b.hash = c), l(a, b, !1)));
                    }
                  }
                },
                o = (c, d, e) => {
                  d.listeners.delete(e) &&
                    !(d.listeners.size > 0) &&
                    h.get(c) === d &&
                    (h.delete(c), a.leave(b.notices(c)));
                },
                p = () => {
                  (j && clearTimeout(j),
                    (j = setTimeout(() => {
                      ((j = null), n([...h.keys()]).catch(g));
                    }, f).unref()));
                };
              return {
                async watch(c, d) {
                  let e = (a) => d(a),
                    f = [...new Set(c)].map((c) => {
                      let d,
                        f,
                        i,
                        j =
                          h.get(c) ??
                          ((d = a.join(b.notices(c), (a) => void m(c, a).catch(g))),
                          (f = async () => {
                            (await d, await n([c]), i.shown || l(c, i, !1));
                          }),
                          (i = { listeners: new Set(), hash: L, shown: null, ready: Promise.resolve().then(f) }),
                          h.set(c, i),
                          i);
                      return (j.listeners.add(e), { userId: c, entry: j });
                    });
                  return (
                    await Promise.all(f.map(({ entry: a }) => a.ready)),
                    () => {
                      for (let { userId: a, entry: b } of f) o(a, b, e);
                    }
                  );
                },
                stateOf(a, b) {
                  let c = h.get(a),
                    d = k(a, b ?? c?.hash ?? L);
                  return j && c?.shown?.online && !d.online ? c.shown : d;
                },
                ownChanged(a) {
                  let b = h.get(a);
                  b && l(a, b, !0);
                },
                nodesGone(a) {
                  for (let [b, c] of h) [...a].some((a) => c.hash.nodes.has(a)) && l(b, c, !1);
                },
                unsettle: p,
                interrupted() {
                  for (let a of h.values()) a.hash = { ...a.hash, version: 0 };
                  (p(), n([...h.keys()]).catch(g));
                },
                async askAgain() {
                  let a = [...i];
                  (i.clear(), await n(a));
                },
                close() {
                  (j && clearTimeout(j), i.clear(), h.clear());
                },
              };
            })({
              channels: B,
              keys: r,
              nodes: w,
              lookUp: A,
              ownUser: x.get,
              settleMs: Math.max(c, d / 3 + q),
              onError: v.failed,
            }),
            E = async () => {
              (performance.now() - u > l / 2 && ((u = performance.now()), z.noteAll(() => !0)),
                await w.beat(),
                await z.flush(),
                await C.askAgain());
            },
            F = () => {
              t || E().catch(v.failed);
            },
            G = setInterval(F, d / 3).unref(),
            H = (a) => z.until(a, v.isAway(r.user(a)) ? 0 : i),
            J = async (a, b) => {
              let c = x.connect(a, b);
              return (await H(a), Object.assign(() => c(), { setAway: (b) => (c.setAway(b), H(a)) }));
            },
            S = async (a, b) => {
              let c = x.open(a, b);
              return (await H(a), c);
            },
            T = async () => {
              (clearInterval(G), x.releaseAll());
              let a = z.flush().then(() => w.leave());
              (await K(k, a.catch(v.failed)), z.close(), B.close(), C.close(), v.close());
            };
          return {
            connect: async (a, b = !1) => (t ? R : J(a, b)),
            open: async (a, b) => (t ? R : S(a, b)),
            viewers(a, b) {
              let c = a.filter((a) => !x.get(a)?.chats.has(b));
              return 0 === c.length
                ? new Set(a)
                : A(c).then(
                    (d) =>
                      new Set(
                        a.filter(
                          (a) =>
                            !c.includes(a) ||
                            ((a, b) => {
                              for (let [c, d] of b?.chats ?? [])
                                if (c !== w.self && w.isLive(c) && d.includes(a)) return !0;
                              return !1;
                            })(b, d.get(a)),
                        ),
                      ),
                  );
            },
            async get(a) {
              let b = await A(a);
              return a.map((a) => C.stateOf(a, b.get(a)));
            },
            watch: async (a, b) => (t ? R : C.watch(a, b)),
            status() {
              let { ready: a, lastError: b } = v.status();
              return { ready: a && w.leased && !z.refused, lastError: b, pending: z.pending };
            },
            close: () => (t ??= T()),
          };
        },
      ],
      75552,
    );
  },
];

//# sourceMappingURL=%5Broot-of-the-server%5D__08lwbwiaxue2s._.js.map
