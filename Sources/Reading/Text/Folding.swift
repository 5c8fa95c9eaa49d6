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
    "開請務處類關國補訂會產業團體構機與訴訟審終結轉決數總計項條範圍規製發廢現執製許強罰費庫採購額單億萬圓獲證確認應該對應護權"
    + "當複議錄報導動統實際內個據庫屬於見達價幾區畫劃據資訊網頁聞寫點擊線綫電話傳真號郵編輯選擇檔黨縣鄉鎮農廳閱讀設備門戶辦為從"
    + "進齊舉攬經濟給變還遲運營導隊衛環境學醫藥師財稅稱種標準專業術樣問題歷史敗勞動則參與聯繫協調諮詢檢查評議責勵獎懲"
    + "無東車長間陽陳際陸險難離電響順須領頭題願顧飛飯養餘駐驗魚麗麥黃龍歲邊連適遷遺遠違"
    + "況維糾後穩訪過減繼續繳納銷沒層眾別條"
  private static let simplified =
    "开请务处类关国补订会产业团体构机与诉讼审终结转决数总计项条范围规制发废现执制许强罚费库采购额单亿万圆获证确认应该对应护权"
    + "当复议录报导动统实际内个据库属于见达价几区画划据资讯网页闻写点击线线电话传真号邮编辑选择档党县乡镇农厅阅读设备门户办为从"
    + "进齐举揽经济给变还迟运营导队卫环境学医药师财税称种标准专业术样问题历史败劳动则参与联系协调咨询检查评议责励奖惩"
    + "无东车长间阳陈际陆险难离电响顺须领头题愿顾飞饭养余驻验鱼丽麦黄龙岁边连适迁遗远违"
    + "况维纠后稳访过减继续缴纳销没层众别条"

  /// The characters of the Kangxi radicals, in the order of their block.
  private static let radicals =
    "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳"
    + "心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立"
    + "竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾见角言谷豆豕豸贝赤走足身车辛辰辵邑酉釆里金长门阜隶隹雨青非面革"
    + "韦韭音页风飞食首香马骨高髟鬥鬯鬲鬼鱼鸟卤鹿麦麻黄黍黑黹黾鼎鼓鼠鼻齐齿龙龟龠"
}
