z6715-----
r f BC-US--Stocks-Close 1stLd-Writethru   02-20 0500
^BC-US--Stocks-Close, 1st Ld-Writethru,416< 
^Stocks end higher after jobs report< 
^AP Photo NY105, NY106< 
^Eds: Updates with closing prices.< 
^By ANN LEE= 
^AP Business Writer= 
	   NEW YORK (AP) _ The S&P 500 rose 1.2 percent on Friday, 
its best day since May. 
	   ``It was broad,'' said one trader. 
	   ___ 
	   AP writer John Doe contributed. 

	   AP-WF-02-20-16 2137GMT<


