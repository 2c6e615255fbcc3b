:HL["/_next/static/chunks/3pzfic2315sxp.css","style"]
2:[["children",{"s":"__PAGE__","h":160}]]
1:[["children",{"s":"/_not-found","h":96,"c":"$Q2"}]]
0:{"b":"vDJ9iYF_3CPGmwvH2MyKy","t":{"t":{"s":"","h":80,"c":"$Q1"}}}
