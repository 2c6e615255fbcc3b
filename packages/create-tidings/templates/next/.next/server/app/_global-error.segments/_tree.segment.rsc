1:[["children",{"s":"__PAGE__","h":176}]]
0:{"b":"vDJ9iYF_3CPGmwvH2MyKy","t":{"t":{"s":"","h":80,"c":"$Q1"}}}
