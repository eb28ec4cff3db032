/** Exports of twelve invented dealer systems: what each calls its columns, and which field of the CRM each one is. */
import type { Country } from '../../../reader/mapping/type/phone';

export interface System {
  readonly name: string;
  readonly country: Country;
  /** By tab: columns as `NAME=field`; `NAME=-` is no field, with what it holds after a colon. */
  readonly tabs: Readonly<Record<string, string>>;
}

export const SYSTEMS: readonly System[] = [
  {
    name: 'Austral',
    country: 'AR',
    tabs: {
      Clientes:
        'COD_CLI=id|RAZON_SOCIAL=name|NRO_CUIT=taxId|E_MAIL=email|TEL_PART=phone|TEL_CEL=mobile|DOMICILIO=address|LOCALIDAD=city|PROVINCIA=province|COD_POSTAL=postalCode|FEC_NAC=birthDate|FEC_ALTA=createdDate|SALDO=-:decimal',
      Ventas:
        'NRO_OPERACION=id|COD_CLI=customerId|COD_VEND=sellerId|COD_SUC=placeId|FEC_VTA=date|FEC_ENTREGA=deliveryDate|IMPORTE=price|MONEDA=currency|ESTADO=status|CHASIS=vin|DOMINIO=plate',
    },
  },
  {
    name: 'Pampa',
    country: 'AR',
    tabs: {
      Clientes:
        'idCliente=id|apellido=lastName|nombre=firstName|dni=document|mail=email|telefono=phone|celular=mobile|direccion=address|ciudad=city|fechaNacimiento=birthDate|activo=active',
      Unidades:
        'idUnidad=id|vin=vin|patente=plate|marca=brand|modelo=model|version=version|anio=year|color=color|km=mileage|precioLista=price|fechaIngreso=entryDate',
    },
  },
  {
    name: 'Motorsoft',
    country: 'BR',
    tabs: {
      Clientes:
        'Código do Cliente=id|Nome Completo=name|CPF/CNPJ=taxId|E-mail=email|Telefone=phone|Celular=mobile|Endereço=address|Cidade=city|UF=province|CEP=postalCode|Data Nascimento=birthDate|Data Cadastro=createdDate',
      Veículos:
        'Código do Veículo=id|Chassi=vin|Placa=plate|Marca=brand|Modelo=model|Ano Modelo=year|Cor=color|Quilometragem=mileage|Preço=price',
    },
  },
  {
    name: 'Andina',
    country: 'CL',
    tabs: {
      Clientes:
        'RUT=taxId|Cod. Cliente=id|Nombre Completo=name|Correo Electrónico=email|Fono Casa=phone|Celular=mobile|Dirección=address|Comuna=city|Región=province|Fecha Nac.=birthDate',
      Servicios:
        'Nro OT=id|Cod. Cliente=customerId|Patente=plate|Fecha Ingreso=openedDate|Fecha Salida=closedDate|Kilometraje=mileage|Trabajo=description|Total=price|Estado=status',
    },
  },
  {
    name: 'Azteca',
    country: 'MX',
    tabs: {
      Clientes:
        'CVE_CLIENTE=id|NOMBRE_COMPLETO=name|RFC=taxId|CORREO=email|TELEFONO_1=phone|TELEFONO_2=mobile|CALLE=address|MUNICIPIO=city|ESTADO=province|CP=postalCode|F_NACIMIENTO=birthDate',
      Ventas:
        'NO_FACTURA=id|CVE_CLIENTE=customerId|CVE_VENDEDOR=sellerId|AGENCIA=placeId|FECHA_FACTURA=date|TOTAL=price|FORMA_PAGO=paymentMethod|SERIE=vin',
    },
  },
  {
    name: 'Cordillera',
    country: 'PE',
    tabs: {
      Clientes:
        'CodigoCliente=id|RazonSocial=name|RUC=taxId|Email=email|Telefono=phone|Movil=mobile|Direccion=address|Departamento=province|FechaCreacion=createdDate',
      Vehículos:
        'CodigoVehiculo=id|NumeroChasis=vin|Placa=plate|Marca=brand|Modelo=model|Anio=year|Color=color|Kilometros=mileage|Sucursal=placeId|CodigoCliente=customerId',
    },
  },
  {
    name: 'Cafetal',
    country: 'CO',
    tabs: {
      Clientes:
        'Id Cliente=id|Nombres=firstName|Apellidos=lastName|NIT=taxId|Cédula=document|Correo electrónico=email|Tel. Fijo=phone|Tel. Móvil=mobile|Dirección=address|Ciudad=city|Departamento=province',
      Ventas:
        'Pedido=id|Id Cliente=customerId|Id Asesor=sellerId|Sucursal=placeId|Fecha=date|Valor=price|Estado=status|Placa=plate',
    },
  },
  {
    name: 'Charrúa',
    country: 'UY',
    tabs: {
      Clientes:
        'NroCliente=id|Denominación=name|RUT=taxId|CI=-:integer|Mail=email|Tel=phone|Cel=mobile|Domicilio=address|Localidad=city|Departamento=province|Alta=createdDate',
      Vendedores:
        'Legajo=id|NombreCompleto=name|Mail=email|Cel=phone|Sucursal=placeId|Ingreso=startDate|Activo=active',
    },
  },
  {
    name: 'Taller Uno',
    country: 'AR',
    tabs: {
      Servicios:
        'orden=id|cliente=customerId|vehiculo=unitId|taller=placeId|recepcionista=advisorId|dominio=plate|fecha=openedDate|fecha_cierre=closedDate|kms=mileage|detalle=description|importe_total=price|situacion=status',
      Talleres:
        'codigo=id|nombre=name|direccion=address|localidad=city|provincia=province|telefono=phone|mail=email',
    },
  },
  {
    name: 'Planalto',
    country: 'BR',
    tabs: {
      Vendas:
        'pedido=id|codigo_do_cliente=customerId|codigo_do_vendedor=sellerId|filial=placeId|data_venda=date|data_entrega=deliveryDate|valor_total=price|situacao=status|chassi=vin|placa=plate|forma_pagamento=paymentMethod',
      Filiais: 'cod_filial=id|nome=name|endereco=address|cidade=city|uf=province|telefone=phone|email=email',
    },
  },
  {
    name: 'Legado',
    country: 'AR',
    tabs: {
      Clientes:
        'CLI_CODIGO=id|CLI_APENOM=-:name|CLI_CUIT=taxId|CLI_MAIL=email|CLI_TELEFONO=phone|CLI_CELULAR=mobile|CLI_DOMIC=address|CLI_LOCALIDAD=city|CLI_PROV=province|CLI_FECNAC=birthDate|CLI_OBS=-:text',
      Unidades:
        'INTERNO=id|NRO CHASIS=vin|DOMINIO=plate|MARCA=brand|MODELO=model|AÑO=year|COLOR=color|KM=mileage|PRECIO=price',
    },
  },
  {
    name: 'Nube',
    country: 'MX',
    tabs: {
      Clientes:
        'cliente_id=id|nombre_completo=name|rfc=taxId|email_principal=email|telefono_casa=phone|whatsapp=mobile|domicilio_fiscal=address|ciudad=city|codigo_postal=postalCode|fecha_alta=createdDate|vendedor_id=sellerId|activo=active',
      Servicios:
        'numero_orden=id|cliente_id=customerId|vehiculo_id=unitId|asesor=advisorId|placa=plate|fecha_apertura=openedDate|fecha_entrega=closedDate|odometro=mileage|motivo=description|total=price|status=status',
    },
  },
];
