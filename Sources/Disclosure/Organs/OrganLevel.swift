/// What kind of body an organ is.
public enum OrganLevel: String, CaseIterable, Sendable {
  /// 省级政府.
  case province
  /// 市级政府.
  case city
  /// 县级政府.
  case county
  /// 乡镇政府、街道办事处.
  case township
  /// 部门.
  case department
  /// 派出机构 (Regulation Art. 10).
  case dispatched
  /// 公共企事业单位 (Regulation Art. 55).
  case publicInstitution
}
