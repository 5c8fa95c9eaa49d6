/// Pages as word processors and content systems put them on the clipboard.
enum PastedPages {
  static let word = """
    <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
    <head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
    <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
    <style><!-- p.MsoNormal {margin:0cm;} @page WordSection1 {size:595.3pt 841.9pt;} --></style></head>
    <body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment--><div class=WordSection1>
    <p class=MsoNormal align=center style='text-align:center;line-height:29.0pt'><span
    style='font-size:22.0pt;font-family:方正小标宋简体'>关于做好<span lang=EN-US>2024</span>年政府信息公开
    工作的通知<span lang=EN-US><o:p></o:p></span></span></p>
    <p class=MsoNormal><span style='font-size:16.0pt;font-family:仿宋_GB2312'>各县（区）人民政府，市政府各部门：<o:p></o:p></span></p>
    <p class=MsoNormal style='text-indent:32.0pt'><span style='font-size:16.0pt;font-family:仿宋_GB2312'>&nbsp;&nbsp;&nbsp;
    为贯彻落实《中华人民共和国政府信息公开
    条例》，现将有关事项通知如下。<span style='display:none;mso-hide:all'>内部：请王局审</span></span></p>
    <p class=MsoNormal style='text-indent:32.0pt'><b><span style='font-size:16.0pt;font-family:黑体'>一、总体要求</span></b></p>
    <p class=MsoNormal><span style='font-size:16.0pt;font-family:楷体_GB2312'>（一）指导思想</span></p>
    <p class=MsoNormal onmouseover="alert(1)"><span style='font-size:16.0pt;font-family:仿宋_GB2312'>　　坚持<b>以公开为
    常态</b>，CO<sub>2</sub>排放见<a href="https://www.gov.cn/x?a=1&amp;b=2">文件</a>，<a href="javascript:void(0)">打印</a>。</span></p>
    <p class=MsoNormal>姓名：<u>&nbsp;&nbsp;&nbsp;&nbsp;</u></p>
    <table class=MsoTableGrid border=1 cellspacing=0 width=553 style='border-collapse:collapse'>
     <tr style='height:20pt'><td width=100 style='width:50pt'><p class=MsoNormal align=center><b>序号</b></p></td><td
      width=100><p class=MsoNormal align=center><b>事项<o:p></o:p></b></p></td></tr>
     <tr><td rowspan=2><p class=MsoNormal>1</p></td><td><p class=MsoNormal>更新栏目</p></td></tr>
     <tr><td><p class=MsoNormal>清理</p></td></tr>
    </table>
    <script>alert(1)</script>
    <p class=MsoNormal align=right style='text-align:right'>某市人民政府办公室</p>
    <p class=MsoNormal>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;2024年1月5日</p>
    <p class=MsoNormal><o:p>&nbsp;</o:p></p>
    </div><!--EndFragment--></body></html>
    """

  static let wordResult = """
    <p>各县（区）人民政府，市政府各部门：</p>
    <p>为贯彻落实《中华人民共和国政府信息公开条例》，现将有关事项通知如下。</p>
    <h2 id="s1">一、总体要求</h2>
    <h3 id="s2">（一）指导思想</h3>
    <p>坚持<strong>以公开为常态</strong>，CO<sub>2</sub>排放见<a href="https://www.gov.cn/x?a=1&amp;b=2" rel="external nofollow noopener">文件</a>，打印。</p>
    <p>姓名：____</p>
    <div class="wide" role="group" tabindex="0" aria-label="表格"><table>
    <thead>
    <tr><th scope="col">序号</th><th scope="col">事项</th></tr>
    </thead>
    <tbody>
    <tr><td rowspan="2">1</td><td>更新栏目</td></tr>
    <tr><td>清理</td></tr>
    </tbody>
    </table></div>
    <p class="right">某市人民政府办公室</p>
    <p class="right">2024年1月5日</p>

    """

  static let wps = """
    <html><head><meta name="ProgId" content="Word.Document"><style>@font-face{font-family:"Times New Roman";}</style></head><body>
    <p class="p" align="center" style="margin-left:0pt;text-align:center;mso-pagination:widow-orphan;"><b style="mso-bidi-font-weight:normal">
    <span style="mso-spacerun:'yes';font-family:方正小标宋简体;font-size:22.0000pt;"><font face="方正小标宋简体">某县人民政府办公室</font></span></b></p>
    <p class="MsoNormal" align="center" style="text-align:center;"><span style="font-family:方正小标宋简体;font-size:22.0000pt;">关于开展检查的通知</span><span><o:p></o:p></span></p>
    <p class="MsoNormal" style="text-align:center;"><span style="font-family:仿宋;font-size:16.0000pt;">某政办发〔2024〕8号</span></p>
    <p class="MsoNormal"><span style="font-family:仿宋;font-size:16.0000pt;">各乡镇人民政府：</span></p>
    <p class="MsoNormal" style="mso-outline-level:1"><span style="font-family:黑体;font-size:16.0000pt;">一、检查内容</span></p>
    <p class="MsoNormal"><span style="font-family:楷体;font-size:16.0000pt;font-weight:bold;">（一）公开栏目。</span></p>
    <p class="MsoNormal" style="text-indent:32.0000pt;"><span style="font-family:仿宋;font-size:16.0000pt;">检查<b>公开栏目</b>更新情况。</span></p>
    <p class="MsoNormal" align="right" style="text-align:right;"><span style="font-size:16.0000pt;">某县人民政府办公室</span></p>
    <p class="MsoNormal" style="text-align:right;"><span style="font-size:16.0000pt;">2024年3月1日</span></p>
    </body></html>
    """

  static let site = """
    <!DOCTYPE html><html><head><meta charset="utf-8"><title>关于公布清单的公告_某市人民政府</title>
    <base href="https://www.a.gov.cn/zwgk/2023/index.html"><meta name="ArticleTitle" content="关于公布清单的公告">
    <meta name="PubDate" content="2023-05-06 10:00"></head><body><div class="top"><a href="/">首页</a></div>
    <div class="crumb">当前位置：首页 &gt; 公开</div><form><div class="wrap"><h1>关于公布清单的公告</h1>
    <div id="Zoom"><div class=TRS_Editor><style type="text/css">.TRS_Editor P{margin:0}</style>
    <P style="TEXT-INDENT: 2em" align=justify>　　正文第一段，见<A href="./t1.pdf" target=_blank oldsrc="W020">附件</A>。</P>
    <P>　　正文第二段。</P></div></div></div></form><div class="foot">主办：某市</div></body></html>
    """
}
