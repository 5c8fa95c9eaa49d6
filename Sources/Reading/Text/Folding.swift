/// Folds the ways in which one character is printed into one: full-width to half-width, one kind of bar, dash, bracket
/// and quote, enclosed numbers to digits, Kangxi radicals (which PDF fonts produce) and the traditional characters of
/// the forms' labels to the simplified ones.
///
/// The fold is one table look-up per character and never changes the number of characters, so every position in the
/// folded text is the same position in the printed one.
enum Folding {
  static let space: UInt16 = 0x20
  static let newline: UInt16 = 0x0A
  static let bar: UInt16 = 0x7C
  /// Stands for a character that is not printed: zero-width marks, soft hyphens.
  static let nothing: UInt16 = 0
  /// Stands for the horizontal and corner strokes of a table drawn with characters.
  static let rule: UInt16 = 0x2500

  /// The folded form of every character of the Basic Multilingual Plane.
  static let table: [UInt16] = {
    var table = (0...0xFFFF).map { UInt16($0) }
    for code in 0xFF01...0xFF5E { table[code] = UInt16(code - 0xFEE0) }
    for code in 0x2000...0x200A { table[code] = space }
    for code in [0x09, 0x0B, 0x0C, 0x0D, 0xA0, 0x1680, 0x202F, 0x205F, 0x3000, 0x2028, 0x2029, 0x85] {
      table[code] = space
    }
    for code in [0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x00] { table[code] = nothing }
    for code in 0xFE00...0xFE0F { table[code] = nothing }
    for code in 0x2500...0x257F { table[code] = rule }
    for code in [0xA6, 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x2551, 0xFFE8, 0x2758, 0x23D0] {
      table[code] = bar
    }
    for code in [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xFE58, 0xFE63, 0x30FC, 0x2796] {
      table[code] = ascii("-")
    }
    for code in [0x201C, 0x201D, 0x2018, 0x2019, 0x300C, 0x300D, 0x300E, 0x300F, 0x2033, 0x2032, 0x27] {
      table[code] = ascii("\"")
    }
    for code in [0xFE59, 0x2768] { table[code] = ascii("(") }
    for code in [0xFE5A, 0x2769] { table[code] = ascii(")") }
    for code in [0xFF64, 0xFE51] { table[code] = 0x3001 }
    for code in [0xFF61] { table[code] = 0x3002 }
    foldEnclosedNumbers(in: &table)
    fold(traditional, to: simplified, in: &table)
    fold(radicals, from: 0x2F00, in: &table)
    return table
  }()

  private static func ascii(_ character: Unicode.Scalar) -> UInt16 { UInt16(character.value) }

  private static func foldEnclosedNumbers(in table: inout [UInt16]) {
    let numerals = Array("一二三四五六七八九十".utf16)
    for (index, numeral) in numerals.enumerated() {
      table[0x3220 + index] = numeral
      table[0x3280 + index] = numeral
    }
    for first in [0x2460, 0x2474, 0x2488, 0x2776, 0x24F5] {
      for digit in 1...9 { table[first + digit - 1] = ascii("0") + UInt16(digit) }
    }
  }

  private static func fold(_ from: String, to: String, in table: inout [UInt16]) {
    for (old, new) in zip(from.utf16, to.utf16) { table[Int(old)] = new }
  }

  private static func fold(_ targets: String, from first: Int, in table: inout [UInt16]) {
    for (index, target) in targets.utf16.enumerated() { table[first + index] = target }
  }

  /// The traditional characters (and variants) that occur in labels, headings and the words of checks.
  private static let traditional =
    "並么佔來個們側備傳僅價億償優兒內兩冊別則創劃動務勝勞勢勵匯區協參員問單噸嚴國圍圓圖團執堅報場塊壞夠學實審寫寬將專對導屆屍層屬崗師帶幫幹幾庫廠廢廣廳張強後徑從復徵徹態慶應懲戰戶採換損"
    + "擇擊據擬擴擺攝攬敗數斷於時暢暫曉書會東條棟業極構樓標樣樹機檔檢欄權歲歷歸氣決沒況洩減測準溝滷滿濟瀏為無熱營爭爲牽狀獎獲現環產畝畢畫異當療發盡監眾確碼礎礙祕稅種稱積穩節範簡糾約納紓紙"
    + "級細終組結絡給統經綜綫維網緊線編縣縫總績織繞繫繳繼續纖纜罰羣義習聞聯聲職臺與舉華萬蓋藥處號蟲衆術衛衞裏補裝裡製複見規視覺覽觀訂計訊討訓記訟訪設許訴評詞詢試話該認說説誰調談請論諮謹證"
    + "識議護讀變豐貝負財貫責費貼資質賬購贊車較載輛輪輯輿轉辦農這連進運過達違遞遠適遲遷選遺還邊郵鄉醫銀銷錄錫錯鍾鎮鐵鑑長門開間閱閲關陣陳陸陽隊階際隨險隱隸雖雜離難電鞏韋響頁頃項順須預領頭"
    + "題額願類顧風飛飯養餘館饋馬駁駐驗驟體鬥魚鳥鳳麗麥麵黃點黨黽齊齒龍龜"
  private static let simplified =
    "并幺占来个们侧备传仅价亿偿优儿内两册别则创划动务胜劳势励汇区协参员问单吨严国围圆图团执坚报场块坏够学实审写宽将专对导届尸层属岗师带帮干几库厂废广厅张强后径从复征彻态庆应惩战户采换损"
    + "择击据拟扩摆摄揽败数断于时畅暂晓书会东条栋业极构楼标样树机档检栏权岁历归气决没况泄减测准沟卤满济浏为无热营争为牵状奖获现环产亩毕画异当疗发尽监众确码础碍秘税种称积稳节范简纠约纳纾纸"
    + "级细终组结络给统经综线维网紧线编县缝总绩织绕系缴继续纤缆罚群义习闻联声职台与举华万盖药处号虫众术卫卫里补装里制复见规视觉览观订计讯讨训记讼访设许诉评词询试话该认说说谁调谈请论咨谨证"
    + "识议护读变丰贝负财贯责费贴资质账购赞车较载辆轮辑舆转办农这连进运过达违递远适迟迁选遗还边邮乡医银销录锡错钟镇铁鉴长门开间阅阅关阵陈陆阳队阶际随险隐隶虽杂离难电巩韦响页顷项顺须预领头"
    + "题额愿类顾风飞饭养余馆馈马驳驻验骤体斗鱼鸟凤丽麦面黄点党黾齐齿龙龟"

  /// The characters of the Kangxi radicals, in the order of their block.
  private static let radicals =
    "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳"
    + "心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立"
    + "竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾见角言谷豆豕豸贝赤走足身车辛辰辵邑酉釆里金长门阜隶隹雨青非面革"
    + "韦韭音页风飞食首香马骨高髟鬥鬯鬲鬼鱼鸟卤鹿麦麻黄黍黑黹黾鼎鼓鼠鼻齐齿龙龟龠"
}
