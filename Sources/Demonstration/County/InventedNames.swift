import Disclosure

/// Names of places and bodies that exist nowhere together.
enum InventedNames {
  /// First characters of counties; 青禾 is the first county.
  static let placeFirsts = ["青", "白", "松", "石", "云", "柳"]
  /// Second characters of counties.
  static let placeSeconds = ["禾", "鹭", "屏", "汀", "坞", "萝"]

  /// Departments of a county, with the word in their document numbers.
  static let departments: [(name: String, word: String)] = [
    ("人民政府办公室", "政办"), ("发展和改革局", "发改"), ("教育局", "教"), ("科学技术局", "科"), ("公安局", "公"), ("民政局", "民"), ("司法局", "司"),
    ("财政局", "财"), ("人力资源和社会保障局", "人社"), ("自然资源局", "自然资"), ("生态环境局", "环"), ("住房和城乡建设局", "建"), ("交通运输局", "交"),
    ("水利局", "水"), ("农业农村局", "农"), ("商务局", "商"), ("文化和旅游局", "文旅"), ("卫生健康局", "卫健"), ("退役军人事务局", "退役"),
    ("应急管理局", "应急"), ("审计局", "审"), ("市场监督管理局", "市监"), ("统计局", "统"), ("医疗保障局", "医保"),
  ]

  /// Townships and street offices of a county.
  static let townships: [(name: String, word: String)] = [
    ("禾心街道办事处", "禾办"), ("望渠街道办事处", "渠办"), ("稻香镇人民政府", "稻政"), ("鹭洲镇人民政府", "鹭政"), ("竹篱镇人民政府", "篱政"),
    ("双槐镇人民政府", "槐政"), ("云脚乡人民政府", "脚政"), ("杏坡乡人民政府", "杏政"),
  ]

  /// Dispatched bodies and public institutions of a county, with the department above them.
  static let bodies: [(name: String, word: String, level: OrganLevel, department: String)] = [
    ("公安局禾心派出所", "禾派", .dispatched, "公安局"), ("自然资源局稻香中心所", "稻资", .dispatched, "自然资源局"),
    ("第一中学", "一中", .publicInstitution, "教育局"), ("人民医院", "医", .publicInstitution, "卫生健康局"),
    ("自来水公司", "供水", .publicInstitution, "住房和城乡建设局"),
  ]

  /// Surnames with their spelling.
  static let surnames = [
    ("安", "an"), ("白", "bai"), ("曹", "cao"), ("岑", "cen"), ("程", "cheng"), ("邓", "deng"), ("范", "fan"), ("方", "fang"),
    ("葛", "ge"), ("顾", "gu"), ("韩", "han"), ("何", "he"), ("纪", "ji"), ("江", "jiang"), ("康", "kang"), ("黎", "li"),
    ("林", "lin"), ("陆", "lu"), ("罗", "luo"), ("孟", "meng"), ("倪", "ni"), ("潘", "pan"), ("秦", "qin"), ("邱", "qiu"),
    ("沈", "shen"), ("宋", "song"), ("谭", "tan"), ("唐", "tang"), ("万", "wan"), ("魏", "wei"), ("夏", "xia"), ("徐", "xu"),
    ("严", "yan"), ("叶", "ye"), ("余", "yu"), ("袁", "yuan"), ("曾", "zeng"), ("章", "zhang"), ("郑", "zheng"), ("周", "zhou"),
  ]

  /// Characters of given names with their spelling.
  static let givenNames = [
    ("安", "an"), ("波", "bo"), ("晨", "chen"), ("达", "da"), ("帆", "fan"), ("芳", "fang"), ("歌", "ge"), ("禾", "he"),
    ("嘉", "jia"), ("洁", "jie"), ("静", "jing"), ("凯", "kai"), ("兰", "lan"), ("岚", "lan"), ("亮", "liang"), ("敏", "min"),
    ("宁", "ning"), ("鹏", "peng"), ("琪", "qi"), ("青", "qing"), ("然", "ran"), ("瑞", "rui"), ("诗", "shi"), ("涛", "tao"),
    ("文", "wen"), ("溪", "xi"), ("晓", "xiao"), ("雅", "ya"), ("一", "yi"), ("颖", "ying"), ("雨", "yu"), ("泽", "ze"),
  ]
}
