/// What kind of person an applicant is: the columns of table 3.
///
/// The raw value is the key of the column. An agent does not change the column; the applicant does.
public enum ApplicantKind: String, CaseIterable, Codable, Sendable {
  /// 自然人.
  case naturalPerson
  /// 商业企业.
  case commercialEnterprise
  /// 科研机构.
  case researchInstitution
  /// 社会公益组织.
  case publicWelfareOrg
  /// 法律服务机构.
  case legalServiceOrg
  /// 其他.
  case otherOrg
}
